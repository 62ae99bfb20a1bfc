import { expect, it } from "vitest";
import { blockOutcomes } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { getPractised } from "./queries";

it("counts what was done of each task, three weeks apart from before, and nobody else's", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const today = todayIn("UTC", now());
    const done = (task: number, days: number, minutes: number | null) => {
      const date = today.subtract({ days }).toString();
      const what = { title: "Tested", kind: "review" as const, entryId: content.tasks[task]?.id ?? null };
      return { ownerId: learner.id, occurrence: date, date, ...what, plannedMinutes: 60, minutes };
    };
    await database()
      .insert(blockOutcomes)
      .values([done(0, 1, 45), done(0, 2, 45), done(0, 3, null), done(1, 21, 30)]);
    const { tasks, mine, roles } = await getPractised(learner, role);
    expect(tasks.map(({ title, minutes, recentMinutes }) => [title, minutes, recentMinutes])).toEqual([
      ["Write cases", 90, 90],
      ["Run cases", 30, 0],
    ]);
    expect([mine, roles]).toEqual([[{ kind: "review", percent: 100 }], [{ kind: "messages", percent: 100 }]]);
    expect((await getPractised(other, role)).tasks.map(({ minutes }) => minutes)).toEqual([0, 0]);
    await expect(getPractised(learner, "no-such-role")).rejects.toMatchObject({ code: "not-found" });
  }));
