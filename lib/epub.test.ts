import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { allOf, readXml } from "@/scripts/test-xml";
import { type Book, makeEpub } from "./epub";

const book: Book = {
  id: "c4b38316-9e1b-53cd-af86-f33a448a3d8a",
  title: "Tester & friends",
  description: "A tester finds out.",
  authors: ["The <editors>"],
  publisher: "Metier",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  address: "https://jobs.example/roles/tester",
  site: "https://jobs.example",
  published: "2026-03-01T08:00:00.000Z",
  modified: "2026-03-27T09:30:00.123Z",
  cover: { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', alternative: "Tester" },
  about: [{ type: "prose", text: "About." }],
  chapters: [
    {
      anchor: "tasks",
      title: "Tasks",
      blocks: [
        { type: "heading", level: 1, text: "Write cases", id: "write-cases" },
        {
          type: "prose",
          text: "[Words](#term-api), [elsewhere](/roles/builder), [gone](#gone), [all](/glossary)",
        },
      ],
    },
    {
      anchor: "glossary",
      path: "/glossary",
      title: "Words",
      blocks: [
        { type: "terms", items: [{ term: "API", text: "How programs ask.", id: "term-api" }] },
        { type: "picture", svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      ],
    },
  ],
};

function filesOf(made: Book): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(makeEpub(made))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

describe("a book", () => {
  const files = filesOf(book);
  const pack = readXml(files["book/package.opf"] ?? "");

  it("begins with what it is, unpacked", () => {
    // The local header of the first file: 30 bytes, its name, its content (OCF §4.3).
    const bytes = makeEpub(book);
    expect(strFromU8(bytes.slice(0, 2))).toBe("PK");
    expect(strFromU8(bytes.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
  });

  it("has the same bytes for the same content, and others for another", () => {
    expect(makeEpub(structuredClone(book))).toEqual(makeEpub(book));
    expect(makeEpub({ ...book, title: "Builder" })).not.toEqual(makeEpub(book));
  });

  it("holds well-formed documents only, and names each of them in its manifest once", () => {
    const named = allOf(pack, "item").map(({ attributes }) => `book/${attributes.href}`);
    for (const [path, text] of Object.entries(files))
      if (path !== "mimetype" && !path.endsWith(".css")) readXml(text);
    const inside = Object.keys(files).filter(
      (path) => path.startsWith("book/") && path !== "book/package.opf",
    );
    expect(named.toSorted()).toEqual(inside.toSorted());
    expect(new Set(allOf(pack, "item").map(({ attributes }) => attributes.id)).size).toBe(named.length);
  });

  it("says who made it, when, under which licence and how it can be read", () => {
    const words = (name: string) => allOf(pack, name).map(({ text }) => text);
    expect(words("dc:identifier")).toEqual([`urn:uuid:${book.id}`]);
    expect(words("dc:title")).toEqual(["Tester & friends"]);
    expect(words("dc:creator")).toEqual(["The <editors>"]);
    expect(words("dc:rights").join()).toContain("CC BY 4.0");
    const meta = allOf(pack, "meta").map(({ attributes, text }) => `${attributes.property} ${text}`);
    expect(meta).toContain("dcterms:modified 2026-03-27T09:30:00Z");
    expect(meta).toContain("schema:accessMode textual");
    expect(meta).toContain("schema:accessibilityHazard none");
    expect(meta.join()).toMatch(/schema:accessibilitySummary \w/);
  });

  it("has contents and landmarks that lead to its documents", () => {
    const links = allOf(readXml(files["book/nav.xhtml"] ?? ""), "a").map(
      ({ attributes }) => attributes.href ?? "",
    );
    expect(links).toContain("chapter-tasks.xhtml");
    for (const href of links) expect(Object.keys(files)).toContain(`book/${href}`);
  });

  it("leads links to the chapter that holds the anchor, and all others to the portal", () => {
    const links = allOf(readXml(files["book/chapter-tasks.xhtml"] ?? ""), "a");
    expect(links.map(({ attributes }) => attributes.href)).toEqual([
      "chapter-glossary.xhtml#term-api",
      "https://jobs.example/roles/builder",
      "https://jobs.example/roles/tester#gone",
      "chapter-glossary.xhtml",
    ]);
  });

  it("loads nothing from elsewhere", () => {
    expect(Object.values(files).join("\n")).not.toMatch(/(?:src|url\()\s*=?\s*["']?https?:/);
  });
});
