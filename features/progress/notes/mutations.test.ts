import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { addNote, changeNote, removeNote, restoreNote } from "./mutations";
import { getNote, listNotes } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });

it("a note is its writer's alone, one for each entry, and comes back from the trash", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makeGuide();
    const entry = `${role}#run-cases`;
    const note = await addNote(learner, { entry, text: "Ask *Ada*." });
    await addNote(other, { entry, text: "Theirs." });
    await expect(addNote(learner, { entry, text: "Again." })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { text: "Ask *Ada*." } },
    });
    await expect(getNote(other, note.id)).rejects.toEqual(refused("not-found"));
    const changed = await changeNote(learner, note.id, note.etag, { text: "Ask Grace." });
    await expect(changeNote(learner, note.id, note.etag, { text: "Late." })).rejects.toEqual(
      refused("conflict"),
    );
    await expect(removeNote(other, note.id, changed.etag)).rejects.toEqual(refused("not-found"));
    await removeNote(learner, note.id, changed.etag);
    expect((await listNotes(learner, { limit: 9 })).items).toEqual([]);
    const next = await addNote(learner, { entry, text: "Another." });
    await expect(restoreNote(learner, note.id)).rejects.toEqual(refused("conflict"));
    await removeNote(learner, next.id, next.etag);
    expect((await restoreNote(learner, note.id)).text).toBe("Ask Grace.");
    const nowhere = { entry: `${role}#no-such`, text: "Nowhere." };
    await expect(addNote(learner, nowhere)).rejects.toEqual(refused("senseless"));
  }));

it("a note outlives the entry that it was written on, and says what that has become", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error("no tasks");
    await addNote(learner, { entryId: first.id, text: "Mine." });
    await publishContent(role, { ...content, tasks: [second] }, { [first.id]: [second.id] });
    const [merged] = (await listNotes(learner, { limit: 9 })).items;
    expect(merged).toMatchObject({ isRetired: true, became: [{ title: "Run cases" }] });
    await publishContent(role, content);
    const [back] = (await listNotes(learner, { limit: 9 })).items;
    expect(back).toMatchObject({ title: "Write cases", isRetired: false, became: [] });
  }));

it("notes are found by their words and by what they are on, role by role and page after page", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makeGuide();
    const { role: second } = await makeGuide();
    await addNote(learner, { entry: `${role}#run-cases`, text: "Docker needs *volumes*." });
    await addNote(learner, { entry: `${role}#write-cases`, text: "Kubernetes, later." });
    await addNote(learner, { entry: `${second}#run-cases`, text: "Docker anew." });
    await addNote(other, { entry: `${role}#run-cases`, text: "Docker of another." });
    const found = async (given: { q?: string; role?: string }) =>
      (await listNotes(learner, { limit: 9, ...given })).items.map(({ text }) => text);
    expect(await found({ q: "docker" })).toEqual(["Docker anew.", "Docker needs *volumes*."]);
    expect(await found({ q: "docker -anew" })).toEqual(["Docker needs *volumes*."]);
    expect(await found({ q: "volume or kubernetes" })).toHaveLength(2);
    expect(await found({ q: '"write cases"' })).toEqual(["Kubernetes, later."]);
    expect(await found({ q: "docker", role: second })).toEqual(["Docker anew."]);
    for (const nothing of ["the", "''", ":*", "rust"]) expect(await found({ q: nothing })).toEqual([]);
    const first = await listNotes(learner, { limit: 1, q: "docker" });
    const rest = await listNotes(learner, { limit: 1, q: "docker", cursor: first.next ?? "" });
    expect([...first.items, ...rest.items].map(({ text }) => text)).toEqual(await found({ q: "docker" }));
    expect(rest.next).toBeNull();
  }));
