import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { addBlock } from "../mutations";
import { getWeekDifference } from "./queries";

it("compares the week that holds the day, routines and all", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role } = await makeGuide();
    const block = { title: "Build", date: "2026-03-23", start: "09:00", minutes: 60, timeZone: "UTC" };
    await addBlock(learner, {
      ...block,
      kind: "build",
      entryId: null,
      recurrence: "FREQ=WEEKLY;BYDAY=MO,TU",
    });
    expect(await getWeekDifference(learner, { role, date: "2026-04-01" })).toMatchObject({
      from: "2026-03-30",
      kinds: [
        { kind: "messages", mine: 0, role: 120, change: 120 },
        { kind: "build", mine: 120, role: 0, change: -120 },
      ],
    });
    expect((await getWeekDifference(learner, { role, date: "2026-03-01" })).kinds).toBeNull();
    const none = { role: "no-such-role", date: "2026-03-01" };
    await expect(getWeekDifference(learner, none)).rejects.toMatchObject({ code: "not-found" });
  }));
