import { describe, expect, it } from "vitest";
import { publishedGuide } from "@/scripts/test-published";
import { guideChapters } from "./chapters";

const anchors = (chapters: { anchor: string }[]) => chapters.map(({ anchor }) => anchor);

describe("the chapters of a guide", () => {
  it("are the sections of its page, in their order, with the pay where somebody tells it", () => {
    const whole = anchors(guideChapters(publishedGuide, [{ type: "note", text: "Paid." }]));
    expect(whole.slice(0, 4)).toEqual(["overview", "request", "tasks", "day"]);
    expect(whole).toContain("salary");
    expect(whole.slice(-2)).toEqual(["sources", "practice"]);
    expect(anchors(guideChapters(publishedGuide, []))).toEqual(whole.filter((anchor) => anchor !== "salary"));
  });

  it("never stand empty", () => {
    const { content } = publishedGuide;
    const bare = {
      ...publishedGuide,
      content: {
        ...content,
        ...{ myths: [], terms: [], diagram: null, claims: [] },
        tasks: content.tasks.map((task) => ({ ...task, questions: [] })),
      },
    };
    const kept = guideChapters(bare, []);
    for (const gone of ["myths", "glossary", "request", "claims", "practice"])
      expect(anchors(kept)).not.toContain(gone);
    for (const { blocks } of kept) expect(blocks.length).toBeGreaterThan(0);
  });
});
