import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { getWorkingHours } from "./queries";

it("a day is filled from the person's own working hours, as far as a day goes", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    expect(await getWorkingHours(learner)).toEqual({ start: "09:00", hours: 8 });
    const set = (worksMinutes: number) =>
      database().update(people).set({ worksFrom: "07:30", worksMinutes }).where(eq(people.id, learner.id));
    await set(6 * 60 + 20);
    expect(await getWorkingHours(learner)).toEqual({ start: "07:30", hours: 6.25 });
    await set(1440);
    expect((await getWorkingHours(learner)).hours).toBe(16);
    await set(5);
    expect((await getWorkingHours(learner)).hours).toBe(0.5);
  }));
