import { describe, expect, it } from "vitest";
import { telling } from "@/scripts/test-telling";
import { colleagueBlocks, conclusionBlocks, hiringBlocks } from "./team-blocks";

const { content } = telling.guide;

describe("the people around a role, in a book", () => {
  it("ask for some members of each group, by their names", () => {
    const text = JSON.stringify(hiringBlocks(telling));
    for (const { title, atLeast } of content.requirements) {
      expect(text).toContain(title);
      expect(text).toContain(`**At least ${atLeast} of** [`);
    }
    expect(text).not.toMatch(/\[tech-/);
  });

  it("stand with their reasons, and differ row by row", () => {
    const blocks = colleagueBlocks(telling);
    for (const { reason } of content.relations) expect(JSON.stringify(blocks)).toContain(reason.slice(0, 30));
    const tables = blocks.filter((block) => block.type === "table");
    expect(tables.flatMap(({ rows }) => rows)).toHaveLength(content.differences.length);
    expect(tables[0]?.caption).toMatch(/^Backend developer and .+, side by side$/);
    for (const { rows } of tables)
      for (const { cells } of rows) expect(cells[3]).toMatch(/^(Source|editors)/);
  });

  it("have the last word in short", () => {
    expect(conclusionBlocks(telling)).toEqual([{ type: "prose", text: content.conclusion }]);
  });
});
