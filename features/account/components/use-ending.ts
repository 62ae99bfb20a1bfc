import { useRef, useState } from "react";
import type { Result } from "@/lib/http/client";

/**
 * Things of an account that a press ends, one by one: what became of it is said where the focus goes then.
 * @param end sends that one is over
 * @param words what is said once it is
 */
export function useEnding<T extends { id: string }>(
  given: T[],
  end: (one: T) => Promise<Result<unknown>>,
  words: (one: T) => string,
) {
  const [held, setHeld] = useState(given);
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);

  async function endOne(one: T) {
    const answer = await end(one);
    // One that is gone already is what was wanted.
    const isOver = answer.ok || answer.status === 404;
    if (isOver) setHeld((all) => all.filter(({ id }) => id !== one.id));
    setSaid(isOver ? words(one) : answer.problem.detail);
    status.current?.focus();
  }

  return { held, setHeld, said, setSaid, status, endOne };
}
