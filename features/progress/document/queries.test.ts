import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { addEvidence } from "../evidence/mutations";
import { addNote } from "../notes/mutations";
import { answerQuestion } from "../practice/mutations";
import { rememberVisit } from "./mutations";
import { findPageProgress } from "./queries";

it("a note stands at its entry on the guide's page, or at what that has become, for its writer alone", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error("no tasks");
    const { id } = await addNote(learner, { entryId: first.id, text: "Ask Ada." });
    const notes = async (who = learner) => (await findPageProgress(who, `/roles/${role}`))?.notes;
    expect(await notes()).toEqual([{ id, entry: `${role}#write-cases`, was: null }]);
    expect(await notes(other)).toEqual([]);
    expect(await findPageProgress(learner, "/roles")).toBeNull();
    await publishContent(role, { ...content, tasks: [second] }, { [first.id]: [second.id] });
    expect(await notes()).toEqual([{ id, entry: `${role}#run-cases`, was: "Write cases" }]);
  }));

it("a guide has changed for whoever read it before, and for nobody else", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const visit = async (who = learner) => (await findPageProgress(who, `/roles/${role}`))?.visit;
    const first = await visit();
    expect(first?.changedSince).toBeNull();
    const readAt = first?.asOf ?? "";
    expect(await rememberVisit(learner, { role, readAt })).toEqual({ readAt });
    await rememberVisit(learner, { role, readAt: "2020-01-01T00:00:00Z" });
    expect((await visit())?.changedSince).toBeNull();
    await publishContent(role, { ...content, summary: "A tester tells what does not work." });
    expect(await visit()).toMatchObject({ changedSince: readAt, changedSinceDay: expect.any(String) });
    expect((await visit(other))?.changedSince).toBeNull();
    const { readAt: latest } = await rememberVisit(learner, { role, readAt: "2999-01-01T00:00:00Z" });
    expect(latest < "2999").toBe(true);
    expect((await visit())?.changedSince).toBeNull();
    await expect(rememberVisit(learner, { role: "no-such-role", readAt })).rejects.toMatchObject({
      code: "senseless",
    });
  }));

it("the page of a guide's questions has the answers to what is asked now, the guide's own page evidence, too", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error("no tasks");
    const asking = (...keys: string[]) => {
      const questions = keys.map((key) => ({ key, question: "Why?", answer: "Because." }));
      return publishContent(role, { ...content, tasks: [{ ...first, questions }, second] });
    };
    const page = (path = `/roles/${role}/practice`) => findPageProgress(learner, path);
    const entry = `${role}#${first.key}`;
    await asking("how", "why");
    for (const question of ["how", "why"]) await answerQuestion(learner, { entry, question, isKnown: true });
    await addEvidence(learner, { entry, text: "Mine." });
    expect(await page()).toMatchObject({
      ...{ marks: [], evidence: [], visit: null },
      practice: [{ question: "how" }, { question: "why" }],
    });
    await asking("how");
    expect((await page())?.practice).toMatchObject([{ entry, question: "how", isKnown: true }]);
    expect((await page(`/roles/${role}`))?.evidence).toEqual([{ entry, count: 1 }]);
  }));
