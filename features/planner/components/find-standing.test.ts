import { afterEach, expect, it, vi } from "vitest";
import { plannedBlock } from "@/scripts/test-blocks";
import type { Block } from "../edits";
import type { PlanBlock } from "../plan-state";
import type { PlanDay } from "../queries";
import type { WaitingEdit } from "../waiting";
import { findStanding } from "./find-standing";

const date = "2026-06-03";

const block = (id: string, more: Partial<Block> = {}) => plannedBlock({ id, title: id, version: 2, ...more });

const daily = { recurrence: "FREQ=DAILY" };
const shown = (one: Block): PlanBlock => ({ ...one, occurrence: date });

function lost(...pressed: PlanBlock[]): WaitingEdit[] {
  return [{ kind: "edit", key: "k", person: null, gesture: "Moved it", edits: [], versions: {}, pressed }];
}

const refused = (current: unknown, days: PlanDay[] = []) => ({ current, days, timeZone: "UTC" });

/** What the doors answer, by the start of their address; what is not named is not reached. */
function doors(answers: Record<string, [status: number, body: unknown]>): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const [, answer] = Object.entries(answers).find(([begin]) => url.startsWith(begin)) ?? [];
    if (!answer) throw new TypeError("Failed to fetch");
    return new Response(JSON.stringify(answer[1]), { status: answer[0] });
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it("takes what the refusal says, and asks for nothing more", async () => {
  const asked = doors({});
  const current = [block("a", { isDeleted: true }), block("b")];
  const found = await findStanding(lost(shown(block("a")), shown(block("b"))), refused(current));
  expect(found?.blocks.get("a")).toMatchObject({ isDeleted: true });
  expect(found?.ended.size).toBe(0);
  expect(asked).toEqual([]);
});

it("asks for a block that the refusal does not tell, which may be gone for good", async () => {
  doors({
    "/api/v1/planner/blocks/a": [404, { detail: "There is nothing here." }],
    "/api/v1/planner/blocks/b": [200, block("b")],
  });
  const found = await findStanding(lost(shown(block("a")), shown(block("b"))), refused(undefined));
  expect([...(found?.blocks ?? [])]).toMatchObject([
    ["a", null],
    ["b", { id: "b" }],
  ]);
});

it("looks for an occurrence around its day, where the days read do not have it", async () => {
  const asked = doors({ "/api/v1/planner/days": [200, { items: [{ blocks: [], away: [] }] }] });
  const routine = block("r", { ...daily, exceptions: { [date]: { date: "2026-07-10" } } });
  const found = await findStanding(lost(shown(block("r", daily))), refused([routine]));
  expect(found?.ended).toEqual(new Set([`r@${date}`]));
  expect(asked).toEqual(["/api/v1/planner/days?from=2026-07-09&to=2026-07-11&timeZone=UTC"]);
});

it("knows nothing without a connection", async () => {
  doors({});
  expect(await findStanding(lost(shown(block("a"))), refused(undefined))).toBeNull();
  expect(await findStanding(lost(shown(block("r", daily))), refused([block("r", daily)]))).toBeNull();
});
