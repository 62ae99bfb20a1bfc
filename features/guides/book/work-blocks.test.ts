import { describe, expect, it } from "vitest";
import { telling, tellingWith } from "@/scripts/test-telling";
import {
  dayBlocks,
  ended,
  noted,
  optional,
  overviewBlocks,
  requestBlocks,
  skillBlocks,
  taskBlocks,
} from "./work-blocks";

const { content } = telling.guide;
const words = (blocks: unknown) => JSON.stringify(blocks);

describe("the work in a book", () => {
  it("has each task numbered, under its own anchor, with all its examples", () => {
    const blocks = taskBlocks(telling);
    const headings = blocks.flatMap((block) => (block.type === "heading" ? [[block.text, block.id]] : []));
    expect(headings).toHaveLength(content.tasks.length);
    expect(headings[0]).toEqual([`1 ${content.tasks[0]?.title}`, content.tasks[0]?.key]);
    for (const { examples } of content.tasks)
      for (const { industry } of examples) expect(words(blocks)).toContain(industry);
  });

  it("has the day as a picture and as a table, breaks included, each length with its basis", () => {
    const blocks = dayBlocks(telling);
    expect(blocks.filter(({ type }) => type === "picture")).toHaveLength(1);
    const table = blocks.find((block) => block.type === "table");
    expect(table?.rows.filter(({ id }) => id !== undefined)).toHaveLength(content.day.activities.length);
    for (const { id, cells } of table?.rows ?? [])
      expect(cells.join(" ")).toMatch(id === undefined ? /Break/ : /editor’s estimate|Source/);
    expect(dayBlocks(tellingWith({ day: { ...content.day, activities: [] } }))).toEqual([]);
  });

  it("tells what the work is, how a request travels, and the skills by level", () => {
    expect(words(overviewBlocks(telling))).toContain("In plain words");
    expect(requestBlocks(tellingWith({ diagram: null }))).toEqual([]);
    expect(words(requestBlocks(telling))).toContain("→");
    expect(words(skillBlocks(telling))).toMatch(/To start with.+With experience/s);
  });

  it("leaves out what is empty, and ends what is a sentence", () => {
    expect([optional([]), noted("")]).toEqual([[], []]);
    expect(["", "Said", "Said.", "Who?"].map(ended)).toEqual(["", "Said.", "Said.", "Who?"]);
  });
});
