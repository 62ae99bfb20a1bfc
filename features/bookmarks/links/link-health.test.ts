import { expect, it } from "vitest";
import { secondsAfter, Temporal } from "@/lib/dates";
import type { Visit } from "@/lib/outside";
import { checksToBreak, healthAfter, type LinkHealth } from "./link-health";

const first = Temporal.Instant.from("2026-03-27T06:00:00Z");
const healthy: LinkHealth = { failures: 0, failingSince: null };

it("breaks with the third failed check, two days after the first, and is well again with one answer", () => {
  let health = healthy;
  let at = first;
  for (let checks = 1; checks <= checksToBreak; checks += 1) {
    const after = healthAfter(health, { status: 404 }, at);
    expect([after.failures, after.failingSince]).toEqual([checks, first]);
    health = after;
    const days = after.nextCheckAt.since(at).total("hours") / 24;
    expect(Math.ceil(days)).toBe(checks < checksToBreak ? 1 : 30);
    at = secondsAfter(at, 86_400);
  }
  expect(at.since(first).total("hours")).toBe(72);
  expect(healthAfter(health, { status: 200 }, at)).toMatchObject(healthy);
});

it.each<[Visit, boolean]>([
  [{ status: 200 }, false],
  [{ status: 301 }, false],
  [{ status: 401 }, false],
  [{ status: 403 }, false],
  [{ status: 429 }, false],
  [{ status: 404 }, true],
  [{ status: 410 }, true],
  [{ status: 503 }, true],
  [{ failure: "ENOTFOUND" }, true],
  [{ refused: "It is a private address." }, false],
])("%o counts as gone: %s", (visit, isGone) => {
  expect(healthAfter(healthy, visit, first).failures).toBe(isGone ? 1 : 0);
});
