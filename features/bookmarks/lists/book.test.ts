import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "@/lib/env";
import { makeEpub } from "@/lib/epub";
import { allOf, readXml } from "@/scripts/test-xml";
import { listBook } from "./book";
import type { SharedItem, SharedList } from "./queries";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const keptAt = "2026-03-01T08:00:00.000Z";
const item = (n: number, more: Partial<SharedItem> = {}): SharedItem => ({
  ...{ id: `item-${n}`, kind: "link", entryKind: null, title: `Thing ${n}`, text: "", became: [], keptAt },
  ...{ href: `https://example.org/${n}`, ...more },
});
const list = (items: SharedItem[]): SharedList => ({
  ...{ name: "0198", title: "To <read>", description: "For *you*.", createdAt: keptAt, items },
  ...{ isPublic: true, isShared: true },
});
const chapters = (items: SharedItem[]) =>
  Object.entries(unzipSync(makeEpub(listBook(list(items)))))
    .filter(([name]) => name.startsWith("book/chapter-"))
    .map(([, bytes]) => readXml(strFromU8(bytes)));

describe("the book of a list", () => {
  it("holds each thing with what it said, where it stands and what it became", () => {
    const heirs = [
      { entryId: "a", title: "Ship", text: "", href: "/roles/tester#ship" },
      { entryId: "b", title: "Run", text: "", href: "/roles/tester#run" },
    ];
    const [chapter] = chapters([
      item(1, { title: "A <b> & *c*", text: "One.\n\n<script>two</script>" }),
      item(2, { href: "/roles/tester#ship", became: heirs }),
      item(3, { href: null }),
    ]);
    if (!chapter) throw new Error("There is no chapter.");
    expect(
      allOf(chapter, "h3")
        .concat(allOf(chapter, "h2"))
        .map(({ text }) => text),
    ).toEqual(["A <b> & *c*", "Thing 2", "Thing 3"]);
    expect(chapter.text).toContain("<script>two</script>");
    expect(chapter.text).toContain("Was “Thing 2”, now Ship and Run.");
    expect(chapter.text).toContain("No longer published. Kept on 1 March 2026.");
    expect(allOf(chapter, "a").map(({ attributes }) => attributes.href)).toEqual([
      "https://example.org/1",
      "https://jobs.example/roles/tester#ship",
      "https://jobs.example/roles/tester#run",
      "https://jobs.example/roles/tester#ship",
    ]);
  });

  it("parts many things, and says so where there are none", () => {
    const many = Array.from({ length: 51 }, (_, n) => item(n));
    expect(chapters(many).map((part) => allOf(part, "h1")[0]?.text)).toEqual([
      "1 to 25",
      "26 to 50",
      "51 to 51",
    ]);
    expect(chapters([])[0]?.text).toContain("Nothing yet.");
    expect(makeEpub(listBook(list(many)))).toEqual(makeEpub(listBook(list(many))));
  });
});
