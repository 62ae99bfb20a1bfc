import { describe, expect, it } from "vitest";
import { telling } from "@/scripts/test-telling";
import { technologyBlocks } from "./technology-blocks";

describe("technologies in a book", () => {
  const blocks = technologyBlocks(telling);

  it("have their shares with the people who were asked, and the source", () => {
    const table = blocks.find((block) => block.type === "table");
    expect(table?.caption).toBe("How many backend developers worked with it");
    expect(table?.rows).toHaveLength(1);
    expect(table?.rows[0]?.cells.slice(2)).toEqual(["54.7 %", "1,833 of 3,353", "50.0 %"]);
    expect(blocks.find((block) => block.type === "note")?.text).toMatch(
      /^Survey of 2025; people could name several\. Source \[\d+\]/,
    );
  });

  it("are listed without a share where nobody asked, each with its own anchor", () => {
    const list = blocks.find((block) => block.type === "terms");
    expect(list?.items).toHaveLength(telling.guide.content.technologies.length - 1);
    expect(new Set(list?.items.map(({ id }) => id)).size).toBe(list?.items.length);
  });
});
