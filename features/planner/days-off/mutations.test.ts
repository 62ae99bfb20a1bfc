import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { addBlock } from "../mutations";
import { getPlanDays, listOccurrences } from "../queries";
import { addVacation, removeVacation } from "./mutations";
import { listVacations } from "./queries";

const timeZone = "Europe/Berlin";

it("between the days of a vacation no work appears, nor in the list of occurrences, and it comes back after", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await database().update(people).set({ timeZone }).where(eq(people.id, learner.id));
    const when = { date: "2026-06-29", start: "09:00", minutes: 30, timeZone, entryId: null };
    await addBlock(learner, { ...when, title: "Build", kind: "build", recurrence: "FREQ=DAILY" });
    await addBlock(learner, { ...when, title: "Lunch", kind: "other", recurrence: "FREQ=DAILY" });
    const days = async () => {
      const found = await getPlanDays(learner, "2026-06-30", "2026-07-08", timeZone);
      return found.map(({ blocks, away, isVacation }) =>
        [blocks.map(({ title }) => title).join("+"), away.length, isVacation].join(" "),
      );
    };
    const vacation = await addVacation(learner, { firstOn: "2026-07-01", lastOn: "2026-07-07" });
    expect(await days()).toEqual([
      "Build+Lunch 0 false",
      ...Array.from({ length: 7 }, () => "Lunch 1 true"),
      "Build+Lunch 0 false",
    ]);
    const listed = await listOccurrences(learner, "2026-07-01", "2026-07-07", timeZone);
    expect(new Set(listed.map(({ title }) => title))).toEqual(new Set(["Lunch"]));
    await removeVacation(learner, vacation.id, vacation.version);
    expect(new Set(await days())).toEqual(new Set(["Build+Lunch 0 false"]));
  }));

it("a vacation that makes no sense is refused, and another person's is missing", () =>
  rolledBack(async () => {
    const [{ learner }, { learner: other }] = [await signedIn("learner"), await signedIn("learner")];
    await expect(addVacation(learner, { firstOn: "2026-07-07", lastOn: "2026-07-01" })).rejects.toMatchObject(
      { code: "senseless", details: { errors: [{ path: "lastOn" }] } },
    );
    const { id } = await addVacation(learner, { firstOn: "2190-07-01", lastOn: "2190-07-07" });
    expect(await listVacations(other, "2026-01-01")).toEqual([]);
    await expect(removeVacation(other, id, 1)).rejects.toMatchObject({ code: "not-found" });
    await expect(removeVacation(learner, id, 2)).rejects.toMatchObject({ code: "conflict" });
  }));
