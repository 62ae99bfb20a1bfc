"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { ownTimeZone } from "@/lib/dates";
import { leaveFor } from "../sign-in";

interface Way {
  id: string;
  name: string;
}

/** The services that sign people in here; each sends the browser away and gets it back. */
export function OutsideWays({ ways, returnTo }: { ways: readonly Way[]; returnTo: string }) {
  const [leaving, setLeaving] = useState<Way | null>(null);
  const [failed, setFailed] = useState<Way | null>(null);

  // Who comes back by Back finds the page as it was left, and may choose anew.
  useEffect(() => {
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && setLeaving(null);
    addEventListener("pageshow", comeBack);
    return () => removeEventListener("pageshow", comeBack);
  }, []);

  async function leave(way: Way) {
    if (leaving) return;
    setLeaving(way);
    setFailed(null);
    const landing = `/sign-in?${new URLSearchParams({ arrived: ownTimeZone(), returnTo })}`;
    const address = await leaveFor(way.id, landing);
    if (address) return window.location.assign(address);
    setLeaving(null);
    setFailed(way);
  }

  return (
    <div className="grid gap-2">
      <div role="alert" className="empty:absolute">
        {failed && (
          <Notice tone="danger">{failed.name} cannot be reached now. Try again, or sign in by mail.</Notice>
        )}
      </div>
      {ways.map((way) => (
        <Button key={way.id} onClick={() => leave(way)} aria-disabled={leaving !== null}>
          {leaving === way ? `Leaving for ${way.name} …` : `Go on with ${way.name}`}
        </Button>
      ))}
    </div>
  );
}
