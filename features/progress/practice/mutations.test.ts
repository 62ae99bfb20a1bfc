import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { nothingHeld } from "@/features/guides/publication/held";
import { countHeld } from "@/features/guides/publication/queries";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { findPageProgress } from "../document/queries";
import { answerQuestion } from "./mutations";

it("an answer is kept with its date, for who gave it alone, and a later try counts", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, taskId } = await makePortal();
    const answer = { entry: `${role}#write-cases`, question: "why" };
    const practice = async (who = learner) => (await findPageProgress(who, `/roles/${role}`))?.practice;
    const first = await answerQuestion(learner, { ...answer, isKnown: false });
    expect(await practice()).toEqual([first]);
    expect(await practice(other)).toEqual([]);
    const second = await answerQuestion(learner, { ...answer, isKnown: true });
    expect(await practice()).toEqual([second]);
    expect((await countHeld([taskId])).get(taskId)).toEqual({ ...nothingHeld, learners: 1, answers: 1 });
    const senseless = expect.objectContaining({ code: "senseless" });
    await expect(answerQuestion(learner, { ...answer, question: "what", isKnown: true })).rejects.toEqual(
      senseless,
    );
  }));
