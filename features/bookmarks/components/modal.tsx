"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/button";

/** A dialog over the page, open for as long as it stands there. */
export function Modal({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("form :is(input, textarea, select)")?.focus();
    // A dialog that goes away while it is open leaves the keyboard nowhere.
    return () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={id}
      className="m-auto max-h-[90dvh] w-full max-w-xl border border-ink bg-paper text-sm text-ink backdrop:bg-[oklch(0.2_0.02_258/0.5)] max-sm:mb-0 max-sm:max-w-none max-sm:border-x-0 max-sm:border-b-0"
    >
      <div className="grid gap-4 p-4 sm:p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          <Button variant="quiet" className="-my-2 -me-2" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
