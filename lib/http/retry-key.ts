/**
 * The Idempotency-Keys of writes that went without an answer, one for each address: whoever presses again, with what was
 * typed unchanged, sends the same write, and it is done once. Without content there is nothing to double.
 */
const unanswered = new Map<string, { body: string; key: string }>();

/** The key that the write went out with before, if it was not answered then; else a new one. */
export function retryKey(address: string, body: string | null): string {
  const earlier = unanswered.get(address);
  if (earlier && earlier.body === body) return earlier.key;
  const key = crypto.randomUUID();
  if (body !== null) unanswered.set(address, { body, key });
  return key;
}

/** An answer has come, and it was not that the server is away or busy: the same content sent again is meant anew. */
export function settleKey(address: string, key: string): void {
  if (unanswered.get(address)?.key === key) unanswered.delete(address);
}

/** Whether an answer with this status leaves it open if the write was done. */
export function isUnanswered(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}
