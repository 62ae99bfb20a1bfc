"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface Props {
  /** Where it leads, with what its fields hold. */
  action: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form whose fields say what the address says. Browsers put typed words back into fields when a page is reached by
 * Back, Forward or Reload, though the page is about something else: here they do not. Give it a key of what the address
 * says, so that it is made anew where the page changes in place.
 */
export function AddressForm({ action, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A page out of the browser's memory comes with what was typed there last.
    const restore = ({ persisted }: PageTransitionEvent) => {
      if (persisted) form.current?.reset();
    };
    addEventListener("pageshow", restore);
    return () => removeEventListener("pageshow", restore);
  }, []);
  return (
    <form ref={form} action={action} className={className} autoComplete="off">
      {children}
    </form>
  );
}
