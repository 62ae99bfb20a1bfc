import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { rolledBack } from "@/db/transaction";
import { articleContent } from "@/features/articles/content";
import { publishArticle } from "@/features/articles/mutations";
import { countHeld } from "@/features/guides/publication/queries";
import { makeGuide } from "@/scripts/test-guide";
import { signedIn } from "@/scripts/test-people";
import { publishContent } from "@/scripts/test-publish";
import { addHighlight, changeHighlight, removeHighlight, restoreHighlight } from "./mutations";
import { listHighlights } from "./queries";

const refused = (code: string) => expect.objectContaining({ code });
const all = { limit: 50 };

it("a passage is its keeper’s alone, is kept once, carries a note, and comes back after it was removed", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { learner: other } = await signedIn("learner");
    const { role } = await makeGuide();
    const passage = {
      path: `/roles/${role}`,
      anchor: "write-cases",
      quote: "what  should",
      prefix: "Write down ",
      suffix: "",
    };
    const { highlight, isNew } = await addHighlight(learner, passage);
    expect(isNew).toBe(true);
    expect(highlight).toMatchObject({
      anchor: "write-cases",
      quote: "what should",
      title: "Tester",
      state: "present",
      now: null,
    });
    expect(await addHighlight(learner, passage)).toEqual({ highlight, isNew: false });
    expect((await listHighlights(other, all)).items).toEqual([]);
    const { id, etag } = highlight;
    await expect(changeHighlight(other, id, etag, { note: "Theirs." })).rejects.toEqual(refused("not-found"));
    const noted = await changeHighlight(learner, id, etag, { note: "Why?" });
    await expect(changeHighlight(learner, id, etag, { note: "Late." })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { note: "Why?" } },
    });
    await expect(removeHighlight(other, id, noted.etag)).rejects.toEqual(refused("not-found"));
    await removeHighlight(learner, id, noted.etag);
    expect((await listHighlights(learner, all)).items).toEqual([]);
    await expect(restoreHighlight(other, id)).rejects.toEqual(refused("not-found"));
    const { highlight: again } = await addHighlight(learner, passage);
    expect(await restoreHighlight(learner, id)).toEqual(again);
    await removeHighlight(learner, again.id, again.etag);
    expect((await restoreHighlight(learner, id)).note).toBe("Why?");
    expect((await listHighlights(learner, all)).items).toHaveLength(1);
    await expect(addHighlight(learner, { ...passage, quote: "not there" })).rejects.toEqual(
      refused("senseless"),
    );
    const nowhere = { ...passage, path: "/roles/no-such-role" };
    await expect(addHighlight(learner, nowhere)).rejects.toEqual(refused("senseless"));
  }));

it("a reworded paragraph is listed with old and new, and what went along is found in what its entry became", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const { role, content } = await makeGuide();
    const [first, second] = content.tasks;
    if (!first || !second) throw new Error("no tasks");
    const path = `/roles/${role}`;
    await addHighlight(learner, {
      path,
      anchor: "write-cases",
      quote: "what should happen",
      prefix: "Write down ",
      suffix: ".",
    });
    expect((await countHeld([first.id])).get(first.id)).toMatchObject({ learners: 1, highlights: 1 });
    const reworded = "Write down what is to happen, each time.";
    await publishContent(role, { ...content, tasks: [{ ...first, text: reworded }, second] });
    const [changed] = (await listHighlights(learner, { ...all, path })).items;
    expect(changed).toMatchObject({ state: "changed", quote: "what should happen", now: reworded });
    const heir = { ...first, id: randomUUID(), key: "cases", text: `First this.\n\n${first.text}` };
    await publishContent(role, { ...content, tasks: [heir, second] }, { [first.id]: [heir.id] });
    expect((await listHighlights(learner, all)).items).toMatchObject([{ state: "present", anchor: "cases" }]);
    await publishContent(role, { ...content, tasks: [second] }, { [heir.id]: [] });
    expect((await listHighlights(learner, all)).items).toMatchObject([
      { quote: "what should happen", anchor: null },
    ]);
  }));

it("a passage of an article is kept by its words", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const slug = `text-${randomUUID().slice(0, 8)}`;
    const text = (words: string) =>
      articleContent.parse({
        ...{ title: "A title", summary: "It is short.", text: words, authors: ["nobody"] },
        ...{ roles: [], sources: [], figures: [] },
      });
    await publishArticle({ slug, content: text("## One\n\nServers *answer* requests."), by: null });
    const path = `/articles/${slug}`;
    await addHighlight(learner, { path, quote: "answer requests", prefix: "Servers ", suffix: "." });
    await publishArticle({ slug, content: text("Servers answer each request."), by: null });
    expect((await listHighlights(learner, { ...all, path })).items).toMatchObject([
      { title: "A title", anchor: null, state: "changed", now: "Servers answer each request." },
    ]);
    const page = await listHighlights(learner, { limit: 1 });
    expect([page.items.length, page.next]).toEqual([1, null]);
  }));
