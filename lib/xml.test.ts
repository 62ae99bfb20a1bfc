import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { escapeXml } from "./xml";

/** What a strict parser reads back, from an element and from an attribute. */
function readBack(text: string): { inside: string; attribute: string } {
  const parser = new SaxesParser();
  let inside = "";
  let attribute = "";
  parser.on("text", (read) => {
    inside += read;
  });
  parser.on("opentag", (tag) => {
    attribute = String(tag.attributes.a);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<e a="${escapeXml(text)}">${escapeXml(text)}</e>`).close();
  return { inside, attribute };
}

describe("a text in XML", () => {
  it("is read back as it was", () => {
    const text = `Tom & "Jerry" <i>'s</i> ]]> ₹8,86,667 😀`;
    expect(readBack(text)).toEqual({ inside: text, attribute: text });
  });

  it("never makes a document that a strict parser refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => readBack(text)).not.toThrow();
      }),
      {
        numRuns: 500,
      },
    );
  });

  it("loses only what XML cannot hold", () => {
    expect(escapeXml("a\u0000b\u0008c\ud800d\ufffee\tf")).toBe("abcde\tf");
  });
});
