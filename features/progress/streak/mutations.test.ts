import { and, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { blockOutcomes, marks, notes, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, Temporal, todayIn } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { addEvidence } from "../evidence/mutations";
import { setMark } from "../mutations";
import { addNote } from "../notes/mutations";
import { setStreakRules } from "./mutations";
import { getStreak } from "./queries";

it("marks that stand, notes and evidence count on the learner's own days; a mark taken back does not", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const timeZone = "Pacific/Auckland";
    await database().update(people).set({ timeZone }).where(eq(people.id, learner.id));
    const { taskId: entryId } = await makePortal();
    const today = todayIn(timeZone, now());
    const at = (days: number, clock: string) =>
      today
        .subtract({ days })
        .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) })
        .toInstant()
        .toString();
    await setStreakRules(learner, { restDays: [], skipsPerWeek: 0 });
    await setMark(learner, { entryId, state: "done" });
    await database()
      .update(marks)
      .set({ changedAt: at(0, "00:05") });
    await addNote(learner, { entryId, text: "Mine." });
    await database()
      .update(notes)
      .set({ createdAt: at(1, "23:50"), updatedAt: at(1, "23:55") });
    const practisedOn = today.subtract({ days: 2 }).toString();
    await addEvidence(learner, { entryId, practisedOn, text: "Did it." });
    expect(await getStreak(learner)).toMatchObject({ days: 3, since: practisedOn, isTodayDone: true });
    expect(await getStreak(other)).toMatchObject({ days: 0, skipsPerWeek: 1 });
    await setMark(learner, { entryId, state: "to-do" });
    expect(await getStreak(learner)).toMatchObject({ days: 2, isTodayDone: false });
    const rest = await setStreakRules(learner, { restDays: [7, 7, 6], skipsPerWeek: 2 });
    expect(rest).toMatchObject({ restDays: [6, 7], skipsPerWeek: 2 });
    await expect(
      setStreakRules(learner, { restDays: [1, 2, 3, 4, 5], skipsPerWeek: 2 }),
    ).rejects.toMatchObject({ code: "senseless" });
  }));

it("what was done of the plan counts on its day, once it is work; dropped, private and taken back it does not", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { taskId: entryId } = await makePortal();
    await setStreakRules(learner, { restDays: [], skipsPerWeek: 0 });
    const today = todayIn("UTC", now());
    const on = (days: number) => today.subtract({ days }).toString();
    const done = (days: number, more: Partial<typeof blockOutcomes.$inferInsert> = {}) => ({
      ...{ ownerId: learner.id, occurrence: on(days), date: on(days), title: "Tested", plannedMinutes: 30 },
      ...{ kind: "review" as const, minutes: 30 },
      ...more,
    });
    await database()
      .insert(blockOutcomes)
      .values([
        ...[done(0), done(0), done(1, { kind: "other", entryId }), done(2)],
        ...[done(3, { kind: "other" }), done(3, { kind: "break" }), done(3, { minutes: null }), done(4)],
      ]);
    expect(await getStreak(learner)).toMatchObject({ days: 3, since: on(2), isTodayDone: true });
    expect(await getStreak(other)).toMatchObject({ days: 0 });
    await database()
      .delete(blockOutcomes)
      .where(and(eq(blockOutcomes.ownerId, learner.id), eq(blockOutcomes.date, on(1))));
    expect(await getStreak(learner)).toMatchObject({ days: 1 });
  }));
