import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { listEverything } from "@/features/account/export/queries";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { makePortal } from "@/scripts/test-portal";
import { publishContent } from "@/scripts/test-publish";
import { addEvidenceInput } from "./input";
import { addEvidence, changeEvidence, removeEvidence, restoreEvidence } from "./mutations";
import { countEvidence, listEvidence } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });

it("evidence is its owner's alone, changes by version, and comes back from the trash", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makePortal();
    const entry = `${role}#write-cases`;
    const link = { entry, practisedOn: "2026-03-12", url: "https://example.org/pull/1" };
    const first = await addEvidence(learner, link);
    expect(first).toMatchObject({
      title: "Write test cases",
      practisedOn: "2026-03-12",
      text: null,
      became: [],
    });
    await addEvidence(other, { entry, text: "Theirs." });
    expect(await countEvidence(learner)).toEqual(new Map([[entry, { count: 1, lastOn: "2026-03-12" }]]));
    const text = "Two faults found.";
    const changed = await changeEvidence(learner, first.id, first.etag, { url: null, text });
    expect(changed).toMatchObject({ url: null, text, practisedOn: "2026-03-12" });
    await expect(changeEvidence(learner, first.id, first.etag, { text: "Late." })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { text } },
    });
    await expect(changeEvidence(other, first.id, changed.etag, { text: "x" })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(removeEvidence(other, first.id, changed.etag)).rejects.toEqual(refused("not-found"));
    await removeEvidence(learner, first.id, changed.etag);
    expect((await listEvidence(learner, { limit: 9 })).items).toEqual([]);
    expect(await countEvidence(learner, role)).toEqual(new Map());
    await expect(restoreEvidence(other, first.id)).rejects.toEqual(refused("not-found"));
    expect(await restoreEvidence(learner, first.id)).toMatchObject({ text });
    const exported = await listEverything(learner);
    expect(exported.find(({ name }) => name === "evidence")?.rows).toMatchObject([{ text }]);
  }));

it("evidence needs a link or words, an entry that can be practised, and a day that has come", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role } = await makeGuide();
    const entry = `${role}#run-cases`;
    await expect(addEvidence(learner, { entry })).rejects.toEqual(refused("senseless"));
    await expect(addEvidence(learner, { entry: `${role}#no-such`, text: "x" })).rejects.toEqual(
      refused("senseless"),
    );
    await expect(addEvidence(learner, { entry: `${role}#myth-easy`, text: "x" })).rejects.toEqual(
      refused("senseless"),
    );
    const coming = { entry, text: "x", practisedOn: "2999-01-01" };
    await expect(addEvidence(learner, coming)).rejects.toEqual(refused("senseless"));
    const { id, etag } = await addEvidence(learner, { entry, text: "x" });
    await expect(changeEvidence(learner, id, etag, { text: null })).rejects.toEqual(refused("senseless"));
  }));

it("an address is kept however its scheme is written, and none with a password in it", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role } = await makeGuide();
    const entry = `${role}#run-cases`;
    const read = (url: string) => addEvidenceInput.parse({ entry, url });
    const { url } = await addEvidence(learner, read(" HTTPS://Example.org/Pull/1 "));
    expect(url).toBe("https://Example.org/Pull/1");
    for (const wrong of ["javascript:alert(1)", "https://me:word@example.org", "https://", "//example.org"]) {
      expect(() => read(wrong)).toThrow();
    }
  }));

it("a list goes by day, page after page, and by role", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role } = await makePortal();
    const { role: second } = await makePortal();
    for (const practisedOn of ["2026-03-02", "2026-03-03", "2026-03-02"]) {
      await addEvidence(learner, { entry: `${role}#write-cases`, practisedOn, text: practisedOn });
    }
    await addEvidence(learner, { entry: `${second}#write-cases`, practisedOn: "2026-03-01", text: "second" });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listEvidence(learner, { limit: 2, cursor });
      seen.push(...page.items.map((item) => item.text ?? ""));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toEqual(["2026-03-03", "2026-03-02", "2026-03-02", "second"]);
    expect((await listEvidence(learner, { limit: 9, role: second })).items).toHaveLength(1);
  }));

it("evidence counts for what an entry has become, and for the entry itself when that is put back", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error("no tasks");
    const practisedOn = "2026-03-12";
    await addEvidence(learner, { entryId: first.id, practisedOn, text: "Mine." });
    await publishContent(role, { ...content, tasks: [second] }, { [first.id]: [second.id] });
    await addEvidence(learner, { entryId: second.id, practisedOn: "2026-03-13", text: "Anew." });
    const counted = { count: 2, lastOn: "2026-03-13" };
    expect(await countEvidence(learner, role)).toEqual(new Map([[`${role}#run-cases`, counted]]));
    expect((await listEvidence(learner, { limit: 9 })).items[1]).toMatchObject({
      isRetired: true,
      became: [{ title: "Run cases" }],
    });
    await publishContent(role, content);
    expect([...(await countEvidence(learner, role)).keys()].toSorted()).toEqual([
      `${role}#run-cases`,
      `${role}#write-cases`,
    ]);
  }));
