"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { publishRelease } from "../endpoints";

interface Release {
  id: string;
  label: string;
  isLive: boolean;
  /** Figures, when, by whom. */
  about: string;
}

/** What can be put back, one press each; the press can be undone. */
export function OlderReleases({ releases }: { releases: readonly Release[] }) {
  const router = useRouter();
  const [message, setMessage] = useState("");
  const [previousId, setPreviousId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const older = releases.filter(({ isLive }) => !isLive);

  async function putBack(id: string, isUndo: boolean) {
    setBusy(true);
    const result = await send<typeof publishRelease>("POST", "/api/v1/desk/salaries/releases/{id}/publish", {
      params: { id },
    });
    setBusy(false);
    if (result.ok) {
      const { release, figures, withdrawn, previousId: before } = result.body;
      setMessage(`Readers have “${release}” again: ${figures} figures, ${withdrawn} withdrawn.`);
      setPreviousId(isUndo ? null : before);
      router.refresh();
    } else setMessage(`Not done. ${result.problem.detail}`);
    // The button that was pressed may be gone.
    status.current?.focus();
  }

  return (
    <>
      <p ref={status} role="status" tabIndex={-1}>
        {message}
      </p>
      {previousId === null ? null : (
        <Button disabled={isBusy} onClick={() => void putBack(previousId, true)}>
          Undo
        </Button>
      )}
      {older.length === 0 ? (
        <p className="text-quiet">No older release yet: each import keeps the one before.</p>
      ) : (
        <ul>
          {older.map(({ id, label, about }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2"
            >
              <span className="min-w-0 flex-1 basis-56">
                {label} <span className="block text-xs text-quiet">{about}</span>
              </span>
              <Button disabled={isBusy} onClick={() => void putBack(id, false)}>
                Put back{" "}
                <span className="sr-only">
                  {label}, {about}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
