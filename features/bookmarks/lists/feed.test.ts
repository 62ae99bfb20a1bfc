import { expect, it } from "vitest";
import { atomXml } from "@/lib/atom";
import { sharedListFeed } from "./feed";

it("tells each thing with its address in full, and nothing that is the owner's alone", () => {
  const item = { text: "", became: [], keptAt: "2026-01-02T03:04:05.000Z" };
  const feed = sharedListFeed({
    ...{
      name: "0198",
      title: "To <read>",
      description: null,
      isPublic: true,
      isShared: true,
      createdAt: item.keptAt,
    },
    items: [
      {
        ...item,
        id: "a",
        kind: "link",
        entryKind: null,
        title: "A & B",
        href: "https://example.org/?a=1&b=2",
      },
      { ...item, id: "b", kind: "guide", entryKind: null, title: "Guide", href: "/roles/tester" },
      { ...item, id: "c", kind: "entry", entryKind: null, title: "Gone", href: null },
    ],
  });
  expect(feed.entries.map(({ url }) => url)).toEqual([
    "https://example.org/?a=1&b=2",
    "http://localhost:3000/roles/tester",
    "http://localhost:3000/lists/0198",
  ]);
  expect(atomXml(feed)).toContain("<title>A &amp; B</title>");
});
