import { expect, it } from "vitest";
import { evidence } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { getPosition, listRangeCountries } from "./queries";

it("counts tasks with evidence, each once, and nobody else's", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [task] = content.tasks;
    if (!task) throw new Error("no task");
    const shown = { ownerId: learner.id, entryId: task.id, practisedOn: "2026-03-27", text: "Done" };
    await database().insert(evidence).values([shown, shown]);
    const isEvidenced = async (who: typeof learner) =>
      (await getPosition(who, { role, country: "CA" })).tasks.map((one) => one.isEvidenced);
    expect(await isEvidenced(learner)).toEqual([true, false]);
    expect(await isEvidenced(other)).toEqual([false, false]);
    expect(await listRangeCountries(role)).toEqual([]);
    await expect(getPosition(learner, { role: "no-such-role", country: "CA" })).rejects.toMatchObject({
      code: "not-found",
    });
  }));
