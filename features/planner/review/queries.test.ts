import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { addBlock, editPlan } from "../mutations";
import { getReview } from "./queries";

it("a week begins where the person's does, and tells what was done, carried over and left", () =>
  rolledBack(async () => {
    const { learner: person } = await signedIn("learner");
    await database()
      .update(people)
      .set({ weekStart: "sunday", timeZone: "UTC" })
      .where(eq(people.id, person.id));
    const learner = { ...person, timeZone: "UTC" };
    const when = { date: "2026-03-27", start: "09:00", minutes: 60, timeZone: "UTC", entryId: null };
    const add = async (title: string) => {
      const { blocks } = await addBlock(learner, { ...when, title, kind: "build", recurrence: null });
      return blocks[0]?.id ?? "";
    };
    const [done, moved] = [await add("Build"), await add("Review")];
    await add("Read");
    await editPlan(learner, {
      gesture: "Whatever it is called",
      edits: [
        { type: "finish", id: done, occurrence: "2026-03-27", outcome: { minutes: 50 } },
        { type: "move", id: moved, day: "2026-03-30", start: "09:00" },
      ],
    });
    await editPlan(learner, { gesture: "Deleted Build", edits: [{ type: "delete", id: done }] });
    const review = await getReview(learner, "2026-03-27");
    expect(review).toMatchObject({
      first: "2026-03-22",
      carried: 1,
      total: { planned: 60, done: 50, dropped: 0, left: 60 },
      kinds: [{ kind: "build", planned: 60, done: 50 }],
    });
    expect(review.days.map(({ date }) => date).at(-1)).toBe("2026-03-28");
  }));
