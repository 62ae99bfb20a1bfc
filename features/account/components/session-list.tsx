"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { formatTime } from "@/lib/dates";
import { send } from "@/lib/http/client";
import type { endMyOtherSessions, endMySession } from "../sessions/endpoints";
import { signOut } from "../sign-in";

interface Session {
  id: string;
  begunAt: string;
  browser: string;
  isThis: boolean;
}

/** Each browser that is signed in, with the way to end it, and the way out everywhere. */
export function SessionList({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
  const [open, setOpen] = useState(sessions);
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);

  async function end({ id, browser }: Session) {
    const result = await send<typeof endMySession>("DELETE", "/api/v1/me/sessions/{id}", { params: { id } });
    // One that is gone already is what was wanted.
    if (result.ok || result.status === 404) {
      setOpen((rows) => rows.filter((row) => row.id !== id));
      setSaid(`${browser} is signed out.`);
    } else setSaid(result.problem.detail);
    status.current?.focus();
  }

  async function endAll() {
    const result = await send<typeof endMyOtherSessions>("DELETE", "/api/v1/me/sessions", {});
    if (result.ok && (await signOut())) window.location.assign("/sign-in");
    else setSaid(result.ok ? "This browser is still signed in: try again." : result.problem.detail);
  }

  return (
    <>
      <ul className="border-t border-rule">
        {open.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2"
          >
            <div>
              <p className="font-semibold">{session.browser}</p>
              <p className="text-sm text-quiet">
                Since <time dateTime={session.begunAt}>{formatTime(session.begunAt, timeZone)}</time>
              </p>
            </div>
            {session.isThis ? (
              <p className="inline-flex min-h-11 items-center text-quiet">This browser</p>
            ) : (
              <Button variant="quiet" onClick={() => end(session)} aria-label={`Sign out ${session.browser}`}>
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" ref={status} tabIndex={-1} className="empty:absolute">
        {said}
      </p>
      <div>
        <Button onClick={endAll}>Sign out everywhere</Button>
      </div>
    </>
  );
}
