import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { weekdays } from "@/lib/repeat-rule";
import { signedIn } from "@/scripts/test-people";
import { undoChange } from "../history/mutations";
import { listOccurrences } from "../queries";
import { planBack } from "./mutations";

it("plans back as one gesture, and refuses what is past", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const today = todayIn("UTC", now()).toString();
    const input = {
      ...{ title: "Tester", closesOn: dayAfter(today, 2), minutes: 60, start: "18:00", timeZone: "UTC" },
      stages: [{ kind: "whiteboard" as const, on: dayAfter(today, 4), count: 1 }],
      weekdays: [...weekdays],
    };
    const { changeId } = await planBack(learner, input);
    const seen = async () =>
      (await listOccurrences(learner, today, dayAfter(today, 30), "UTC")).map(({ date }) => date);
    expect((await seen()).at(-1)).toBe(dayAfter(today, 3));
    await undoChange(learner, changeId);
    expect(await seen()).toEqual([]);
    const past = { ...input, closesOn: dayAfter(today, -1) };
    await expect(planBack(learner, past)).rejects.toMatchObject({ code: "senseless" });
  }));
