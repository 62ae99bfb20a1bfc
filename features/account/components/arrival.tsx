"use client";

import { useEffect } from "react";
import { arrive } from "./use-arrival";

/** Where a browser lands after another service: it goes on by itself, and the link stands there in case it cannot. */
export function Arrival({ returnTo }: { returnTo: string }) {
  useEffect(() => void arrive(returnTo), [returnTo]);
  return (
    <p>
      You are signed in. <a href={returnTo}>Go on</a>
    </p>
  );
}
