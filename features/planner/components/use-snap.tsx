"use client";

import { useEffect, useState } from "react";

const key = "metier-plan-snap";

/** In which steps blocks move by mouse and key, in minutes; kept in this browser. */
export function useSnap(): [number, (snap: number) => void] {
  const [snap, setSnap] = useState(15);
  useEffect(() => {
    if (localStorage.getItem(key) === "5") setSnap(5);
  }, []);
  return [
    snap,
    (chosen) => {
      setSnap(chosen);
      localStorage.setItem(key, String(chosen));
    },
  ];
}
