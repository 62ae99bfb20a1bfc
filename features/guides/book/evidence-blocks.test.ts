import { describe, expect, it } from "vitest";
import { telling, tellingWith } from "@/scripts/test-telling";
import { agreementBlocks, claimBlocks, glossaryBlocks, sourceBlocks } from "./evidence-blocks";

const { content } = telling.guide;
const itemsOf = ([block]: ReturnType<typeof claimBlocks>) =>
  block?.type === "list" || block?.type === "terms" ? block.items : [];

describe("evidence in a book", () => {
  it("stands after each claim, or the words that there is none", () => {
    const items = itemsOf(claimBlocks(telling));
    expect(items.map(({ id }) => id)).toEqual(content.claims.map(({ key }) => key));
    content.claims.forEach(({ source }, index) => {
      expect(items[index]?.text).toMatch(source ? /Source \d+: \[/ : /Not sourced/);
      expect(items[index]?.text).toContain("to be checked again by");
    });
  });

  it("gives each source with what is known of it, and what is not", () => {
    const items = itemsOf(sourceBlocks(telling));
    expect(items[0]).toMatchObject({ id: "source-1", text: expect.stringContaining("25 April 2025") });
    expect(items.map(({ text }) => text).join("\n")).toMatch(/not dated.+licence not stated/);
    expect(items.map(({ id }) => id)).toEqual(items.map((_, index) => `source-${index + 1}`));
  });

  it("says which article names what, and nothing where fewer than two are compared", () => {
    const blocks = agreementBlocks(telling);
    expect(blocks.filter(({ type }) => type === "table").length).toBeGreaterThan(0);
    expect(JSON.stringify(blocks)).toContain("Article A.");
    expect(agreementBlocks(tellingWith({ sources: [] }))).toEqual([]);
  });

  it("explains the words used, by the alphabet", () => {
    const names = itemsOf(glossaryBlocks(telling)).map(({ id }) => id);
    expect(names).toHaveLength(content.terms.length);
    expect(glossaryBlocks(tellingWith({ terms: [] }))).toEqual([]);
  });
});
