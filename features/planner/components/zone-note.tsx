"use client";

import { useEffect, useState } from "react";
import { formatMinutes } from "@/lib/clock";

/** Tells who has travelled that the plan does not follow the clock of this device, and where that is changed. */
export function ZoneNote({ ahead }: { ahead: number }) {
  const [more, setMore] = useState(0);
  useEffect(() => {
    const present = new Date(performance.timeOrigin + performance.now());
    setMore(-present.getTimezoneOffset() - ahead);
  }, [ahead]);
  if (more === 0) return null;
  return (
    <p role="note" className="-mt-4 mb-8 text-quiet">
      The clock of this device is {formatMinutes(Math.abs(more))} {more > 0 ? "ahead" : "behind"}. Blocks stay
      where they are; to see them by it, <a href="/account#settings">change your time zone</a>.
    </p>
  );
}
