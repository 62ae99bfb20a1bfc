import { describe, expect, it } from "vitest";
import { telling, tellingWith } from "@/scripts/test-telling";
import { motivationBlocks, mythBlocks, routeBlocks, startBlocks } from "./start-blocks";

const { content } = telling.guide;
const headings = (blocks: ReturnType<typeof startBlocks>) =>
  blocks.flatMap((block) => (block.type === "heading" && block.level === 1 ? [block.id] : []));

describe("how to start, in a book", () => {
  it("has each step with its parts, its choice and where to learn it", () => {
    const blocks = startBlocks(telling);
    const named = headings(blocks).filter((id) => id !== undefined);
    expect(named).toEqual(content.steps.map(({ key }) => key));
    const text = JSON.stringify(blocks);
    expect(text).toContain("Pick one.");
    expect(text).toContain("the source gives no link");
    for (const { key, title } of content.resources) {
      expect(text).toContain(title);
      expect(text.split(`"id":"${key}"`)).toHaveLength(2);
    }
  });

  it("keeps a resource that no step names", () => {
    const steps = content.steps.map((step) => ({ ...step, resources: [] }));
    const blocks = startBlocks(tellingWith({ steps }));
    expect(JSON.stringify(blocks)).toContain("For any step");
    expect(blocks.at(-1)).toMatchObject({ type: "list" });
    const last = blocks.at(-1);
    expect(last?.type === "list" ? last.items : []).toHaveLength(content.resources.length);
  });

  it("puts the truth after each myth, and says whom it is about", () => {
    const blocks = mythBlocks(telling);
    expect(headings(blocks)).toEqual(content.myths.map(({ key }) => key));
    const at = blocks.findIndex((block) => block.type === "heading");
    expect(blocks[at + 1]).toMatchObject({ text: expect.stringMatching(/^\*\*Closer to the truth\.\*\* /) });
    expect(JSON.stringify(blocks)).toContain("About the [frontend developer]");
  });

  it("names why people do the work, and the ways in", () => {
    expect(headings(motivationBlocks(telling))).toEqual(content.motivations.map(({ key }) => key));
    expect(headings(routeBlocks(telling))).toEqual(content.routes.map(({ key }) => key));
  });
});
