import { personHere } from "@/lib/http/hint";

/**
 * Reads a page anew that Back brings out of the browser's memory, where nobody is signed in any more or somebody else is,
 * be it that the sign-out came from another tab or from another browser. Signing out here empties that memory itself.
 */
export function readAnewWhenNotOwn(): void {
  const person = personHere();
  addEventListener("pageshow", async ({ persisted }) => {
    if (!persisted) return;
    const isOther = personHere() !== person;
    const answer = isOther ? null : await fetch("/api/v1/me").catch(() => null);
    if (isOther || answer?.status === 401) location.reload();
  });
}
