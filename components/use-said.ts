import { useEffect, useState } from "react";

/** Calls when what waited in this browser has been saved. */
export function useWaitingSaved(arrive: () => void): void {
  useEffect(() => {
    addEventListener("waiting-saved", arrive);
    return () => removeEventListener("waiting-saved", arrive);
  });
}

/** What is said of the last press. It goes when what waited has been saved, since it may have been about that. */
export function useSaid() {
  const [said, setSaid] = useState("");
  useWaitingSaved(() => setSaid(""));
  return [said, setSaid] as const;
}
