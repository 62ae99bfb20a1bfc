import { describe, expect, it } from "vitest";
import type { GuideContent } from "@/features/guides/content";
import { at, seededGuide } from "@/scripts/test-seed";
import { changesBetween, changesInWords, entryInWords } from "./changes";

function changesAfter(change: (content: GuideContent) => void) {
  const content = structuredClone(seededGuide);
  change(content);
  return changesBetween(seededGuide, content);
}

describe("what a publication changed", () => {
  it("is nothing between equal texts, in whatever order their keys stand", () => {
    const reversed = Object.fromEntries(Object.entries(seededGuide).reverse());
    const none = { added: [], changed: [], removed: [], isTextRevised: false, reviewedOn: null };
    expect(changesBetween(seededGuide, { ...seededGuide, ...reversed })).toEqual(none);
    expect(changesInWords(none)).toBe("published again");
  });

  it("names what is new, changed and removed by its title", () => {
    const changes = changesAfter((content) => {
      const [task] = content.tasks;
      if (!task) throw new Error("there is no task");
      content.tasks.push({
        ...task,
        id: "11111111-1111-5111-8111-111111111111",
        key: "new-task",
        title: "New task",
      });
      at(content.tasks, 1).text = "Other words.";
      content.myths.splice(0, 1);
    });
    expect(changes.added.map(entryInWords)).toEqual(["task: New task"]);
    expect(changes.changed.map(({ key }) => key)).toEqual([at(seededGuide.tasks, 1).key]);
    expect(changes.removed.map(({ key }) => key)).toEqual([at(seededGuide.myths, 0).key]);
    expect(changesInWords(changes)).toBe("1 new, 1 changed, 1 removed");
  });

  it("takes an entry with another title or key for the same one", () => {
    const changes = changesAfter((content) => {
      at(content.tasks, 0).title = "Called otherwise";
      at(content.tasks, 0).key = "called-otherwise";
    });
    expect([changes.added, changes.removed]).toEqual([[], []]);
    expect(changes.changed.map(({ title }) => title)).toEqual(["Called otherwise"]);
  });

  it("counts a changed source or technology of an entry, and an activity of the day", () => {
    const changes = changesAfter((content) => {
      at(content.tasks, 0).sources = [];
      at(content.day.activities, 0).minutes += 5;
    });
    expect(changes.changed.map(({ kind }) => kind)).toEqual(["task", "activity"]);
    expect(changes.isTextRevised).toBe(false);
  });

  it("tells a revised text and a review from entries", () => {
    const changes = changesAfter((content) => {
      content.summary = "Another summary.";
      content.review = { on: "2026-03-20", by: "metier-editors", nextOn: null };
    });
    expect([changes.changed, changes.isTextRevised, changes.reviewedOn]).toEqual([[], true, "2026-03-20"]);
    expect(changesInWords(changes)).toBe("text revised, reviewed");
  });
});
