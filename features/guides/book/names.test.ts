import { describe, expect, it } from "vitest";
import { telling } from "@/scripts/test-telling";
import { roleName, saidBy, taskNames, technologyNames, termNames } from "./names";

const { guide } = telling;

describe("names in a book", () => {
  it("lead to the portal, or to the place in the same text", () => {
    expect(technologyNames(guide, ["python", "no-such"])).toBe("[Python](</technologies/python>)");
    expect(taskNames(guide, ["api-development"])).toBe("[API development](<#api-development>)");
    const own = guide.content.terms.map((use) => use.term);
    const [inText = ""] = own;
    const [elsewhere = ""] = Object.keys(guide.terms).filter((slug) => !own.includes(slug));
    expect(termNames(guide, [inText])).toMatch(/\(<#term-/);
    if (elsewhere) expect(termNames(guide, [elsewhere])).toContain(`(</glossary#${elsewhere}>)`);
  });

  it("are linked for a role only where it has a guide", () => {
    expect(roleName(guide, "frontend-developer")).toBe("[Frontend developer](</roles/frontend-developer>)");
    expect(roleName(guide, "ux-designer")).toBe("UX designer");
  });

  it("say sources by their numbers, and nothing where nobody says it", () => {
    expect(saidBy(telling, guide.content.sources.slice(0, 2))).toBe(
      "Source [1](<#source-1>), [2](<#source-2>)",
    );
    expect(saidBy(telling, [])).toBe("");
    expect(saidBy(telling, ["no-such"])).toBe("");
  });
});
