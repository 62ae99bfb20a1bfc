import { expect, it, vi } from "vitest";
import type { Result } from "./client";
import { overLatest } from "./over-latest";

const problem = { type: "about:blank", title: "No", status: 409, detail: "No." };
const taken: Result<string> = { ok: true, status: 200, body: "done", etag: null };
const refusedBy = (etag?: string): Result<string> => ({
  ...{ ok: false, status: 409 },
  problem: { ...problem, ...(etag ? { current: { etag } } : {}) },
});

it("goes over the version that stands there now", async () => {
  const version = { current: "1" };
  const attempt = vi.fn(async (ifMatch: string) => (ifMatch === "2" ? taken : refusedBy("2")));
  expect(await overLatest(version, attempt)).toEqual(taken);
  expect(attempt.mock.calls).toEqual([["1"], ["2"]]);
  expect(version.current).toBe("2");
});

it("gives up after three tries, and at once on what another version does not mend", async () => {
  const busy = vi.fn(async () => refusedBy("9"));
  expect(await overLatest({ current: "1" }, busy)).toMatchObject({ ok: false, status: 409 });
  expect(busy).toHaveBeenCalledTimes(3);
  for (const answer of [refusedBy(), { ...refusedBy("2"), status: 404 } as Result<string>]) {
    const attempt = vi.fn(async () => answer);
    expect(await overLatest({ current: "1" }, attempt)).toEqual(answer);
    expect(attempt).toHaveBeenCalledTimes(1);
  }
});
