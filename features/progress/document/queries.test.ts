import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { addNote } from "../notes/mutations";
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
