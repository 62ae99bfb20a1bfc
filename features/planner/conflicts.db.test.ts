import { v7 } from "uuid";
import { expect, it } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { conflictOf, happensOn, standingOf } from "./conflicts";
import type { Block } from "./edits";
import type { EditPlanInput } from "./input";
import { addBlock, editPlan } from "./mutations";
import { overTheirs } from "./over-theirs";
import { getPlanDays } from "./queries";
import type { GivenEdit, Scope } from "./scopes";
import { shownKey } from "./shown-edits";

const [first, wednesday, last] = ["2026-06-01", "2026-06-03", "2026-06-30"] as const;

async function makeLearner(): Promise<Learner> {
  const [row] = await database()
    .insert(people)
    .values({ email: `ada-${v7()}@example.org`, timeZone: "UTC" })
    .returning();
  return { ...row, sessionId: v7() } as unknown as Learner;
}

const edit = (learner: Learner, gesture: string, edits: GivenEdit[]) =>
  // As the page sends them.
  editPlan(learner, { gesture, edits: edits.map(sent) as EditPlanInput["edits"] });

function sent(given: GivenEdit) {
  if (given.type !== "add") return given;
  const { id, title, date, start, minutes, timeZone, kind, entryId, recurrence } = given.block;
  return { type: "add", block: { id, title, date, start, minutes, timeZone, kind, entryId, recurrence } };
}

const seen = async (learner: Learner) =>
  (await getPlanDays(learner, wednesday, wednesday, "UTC")).flatMap(({ blocks }) =>
    blocks.map(({ start }) => start),
  );

/** What was done elsewhere first; then this device moves the block, is refused, and insists. */
async function insistAfter(recurrence: string | null, elsewhere: (id: string) => GivenEdit, scope: Scope) {
  const learner = await makeLearner();
  const given = { title: "Review", start: "09:00", minutes: 30, timeZone: "UTC", kind: "other" as const };
  const date = recurrence ? first : wednesday;
  const { blocks: made } = await addBlock(learner, { ...given, date, entryId: null, recurrence });
  const { id, version } = made[0] as Block;
  const days = await getPlanDays(learner, wednesday, wednesday, "UTC");
  const pressed = days.flatMap(({ blocks }) => blocks);
  await edit(learner, "Elsewhere", [elsewhere(id)]);
  const on = recurrence ? { occurrence: wednesday, scope } : undefined;
  const edits: GivenEdit[] = [{ type: "move", id, on, day: wednesday, start: "11:00" }];
  const refusal = await database()
    .transaction(() =>
      edit(
        learner,
        "Moved",
        edits.map((one) => ({ ...one, version })),
      ),
    )
    .catch((thrown: unknown) => thrown);
  if (!(refusal instanceof AppError)) throw new Error("It was not refused.", { cause: refusal });
  const current = refusal.details.current as Block[];
  const now = await getPlanDays(learner, first, last, "UTC");
  const conflict = conflictOf(
    [{ kind: "edit", key: "one", person: null, gesture: "Moved", edits, versions: {}, pressed }],
    {
      blocks: new Map(current.map((block) => [block.id, block])),
      ended: new Set(
        pressed
          .filter((one) => current.some((block) => block.recurrence && standingOf(block, one.occurrence)))
          .filter((one) => !happensOn(now, one))
          .map(shownKey),
      ),
    },
  );
  if (!conflict) throw new Error("There is nothing to insist on.");
  const { edits: over, versions } = overTheirs(conflict, v7);
  await edit(
    learner,
    "Moved",
    over.map((one) => (one.type === "add" ? one : { ...one, version: versions[one.id] })),
  );
  return seen(learner);
}

const daily = "FREQ=DAILY;COUNT=20";
const onIt = { occurrence: wednesday, scope: "this" } as const;

it.each<[string, string | null, (id: string) => GivenEdit, Scope]>([
  ["changed it", null, (id) => ({ type: "resize", id, minutes: 50 }), "this"],
  ["moved it away", null, (id) => ({ type: "move", id, day: "2026-07-20", start: "09:00" }), "this"],
  ["deleted it", null, (id) => ({ type: "delete", id }), "this"],
  ["made it repeat", null, (id) => ({ type: "repeat", id, recurrence: daily }), "this"],
  ["changed its routine", daily, (id) => ({ type: "rename", id, title: "Other" }), "this"],
  [
    "moved the occurrence away",
    daily,
    (id) => ({ type: "move", id, on: onIt, day: last, start: "09:00" }),
    "this",
  ],
  ["skipped the occurrence", daily, (id) => ({ type: "delete", id, on: onIt }), "this"],
  ["deleted the routine", daily, (id) => ({ type: "delete", id }), "this"],
  ["deleted the routine, all of which was moved", daily, (id) => ({ type: "delete", id }), "all"],
  [
    "ended it before",
    daily,
    (id) => ({ type: "delete", id, on: { ...onIt, scope: "following" } }),
    "following",
  ],
  ["gave it other days", daily, (id) => ({ type: "repeat", id, recurrence: "FREQ=WEEKLY;BYDAY=MO" }), "this"],
  ["paused it", daily, (id) => ({ type: "pause", id, pause: { from: first, until: null } }), "this"],
  ["ended the repeat", "FREQ=DAILY", (id) => ({ type: "repeat", id, recurrence: null }), "this"],
])("one's own version is had in one go after another device %s", (_, recurrence, elsewhere, scope) =>
  rolledBack(async () => {
    expect(await insistAfter(recurrence, elsewhere, scope)).toEqual(["11:00"]);
  }),
);
