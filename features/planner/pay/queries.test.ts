import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { now, todayIn } from "@/lib/dates";
import { signedIn } from "@/scripts/test-people";
import { addBlock } from "../mutations";
import { getPlannedWeek, listKeptFigures } from "./queries";

it("counts the work of this week, routines and all, and nobody else's figures", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const date = todayIn("UTC", now()).subtract({ days: 30 }).toString();
    const block = { title: "Build", date, start: "09:00", minutes: 60, timeZone: "UTC", entryId: null };
    await addBlock(learner, { ...block, kind: "build", recurrence: "FREQ=DAILY" });
    await addBlock(learner, { ...block, kind: "break", recurrence: "FREQ=DAILY" });
    expect((await getPlannedWeek(learner)).minutes).toBe(420);
    expect(await listKeptFigures(learner)).toEqual([]);
  }));
