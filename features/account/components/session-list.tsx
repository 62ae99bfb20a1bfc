"use client";

import { Button } from "@/components/button";
import { OwnTime, type Reader } from "@/components/own-day";
import { send } from "@/lib/http/client";
import type { endMyOtherSessions, endMySession } from "../sessions/endpoints";
import { signOut } from "../sign-in";
import { OwnRow } from "./own-row";
import { useEnding } from "./use-ending";

interface Session {
  id: string;
  begunAt: string;
  browser: string;
  isThis: boolean;
}

/** Each browser that is signed in, with the way to end it, and the way out everywhere. */
export function SessionList({ sessions, reader }: { sessions: Session[]; reader: Reader }) {
  const { held, said, setSaid, status, endOne } = useEnding(
    sessions,
    ({ id }) => send<typeof endMySession>("DELETE", "/api/v1/me/sessions/{id}", { params: { id } }),
    ({ browser }) => `${browser} is signed out.`,
  );

  async function endAll() {
    const result = await send<typeof endMyOtherSessions>("DELETE", "/api/v1/me/sessions", {});
    if (result.ok && (await signOut())) window.location.assign("/sign-in");
    else setSaid(result.ok ? "This browser is still signed in: try again." : result.problem.detail);
  }

  return (
    <>
      <ul className="border-t border-rule">
        {held.map((session) => (
          <OwnRow
            key={session.id}
            name={session.browser}
            action={
              session.isThis ? (
                <p className="inline-flex min-h-11 items-center text-quiet">This browser</p>
              ) : (
                <Button
                  variant="quiet"
                  onClick={() => void endOne(session)}
                  aria-label={`Sign out ${session.browser}`}
                >
                  Sign out
                </Button>
              )
            }
          >
            <p className="text-sm text-quiet">
              Since <OwnTime at={session.begunAt} reader={reader} />
            </p>
          </OwnRow>
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
