import type { Result } from "./client";

/**
 * Sends a change that nothing written meanwhile speaks against, as a removal that can be taken back or another place in
 * a list: where it is refused because of a newer version (409), again over that one, three times in all.
 * @param version the ETag that is known; afterwards the latest that is
 * @param attempt sends the change over a version
 */
export async function overLatest<T>(
  version: { current: string },
  attempt: (ifMatch: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await attempt(version.current);
    if (answer.ok || answer.status !== 409) return answer;
    const { etag } = (answer.problem.current ?? {}) as { etag?: string };
    if (!etag) return answer;
    version.current = etag;
    if (tries === 3) return answer;
  }
}
