import { expect, it } from "vitest";
import { addItem, emptyFile } from "./import-item";

function added(raw: Partial<Parameters<typeof addItem>[1]>) {
  const file = emptyFile("some");
  addItem(file, { place: "line 7", address: "https://example.org/", ...raw });
  return file;
}

it("what a file leaves out is empty, and the address stands for a title", () => {
  expect(added({}).items).toEqual([
    {
      ...{
        place: "line 7",
        url: "https://example.org/",
        thing: null,
        title: "https://example.org/",
        text: "",
      },
      ...{ ownTitle: null, note: null, tags: [], list: null, position: null, state: "unread" },
      ...{ reading: null, keptAt: null },
    },
  ]);
});

it("what is out of bounds is cut or left out, and each of it is said", () => {
  const { items, cleaned } = added({
    ...{ title: "t".repeat(501), tags: ["go", "x".repeat(61)], keptAt: "the other day", state: "skimmed" },
    list: "l".repeat(101),
  });
  expect(items).toMatchObject([{ tags: ["go"], keptAt: null, state: "unread" }]);
  expect(items[0]?.title).toHaveLength(500);
  expect(items[0]?.list).toHaveLength(100);
  expect(cleaned.map(({ reason }) => reason)).toEqual([
    "a tag that cannot be one is left out",
    "its date cannot be read, and today's is taken",
    "the name of the list was longer than 100 characters and is cut",
    "the title was longer than 500 characters and is cut",
  ]);
});

it.each([
  ["1728576752", "2024-10-10T16:12:32.000Z"],
  ["1728576752123", "2024-10-10T16:12:32.123Z"],
  ["1728576752123456", "2024-10-10T16:12:32.123Z"],
  ["2024-10-10T18:12:32+02:00", "2024-10-10T16:12:32.000Z"],
  ["0", null],
])("the date %s is %s", (keptAt, instant) => {
  expect(added({ keptAt }).items[0]?.keptAt).toBe(instant);
});

it("of a million tags the first fifty are taken, at once", () => {
  const tags = Array.from({ length: 1_000_000 }, (_, at) => `tag ${at}`);
  const begun = performance.now();
  const { items, cleaned } = added({ tags });
  expect(performance.now() - begun).toBeLessThan(500);
  expect(items[0]?.tags).toEqual(tags.slice(0, 50));
  expect(cleaned.map(({ reason }) => reason)).toEqual(["only the first 50 tags are taken"]);
});

it("a password in an address is left out everywhere, and it is said", () => {
  const file = emptyFile("A file");
  const address = "https://me:secret@ex.com/a";
  addItem(file, { place: "line 1", address });
  addItem(file, { place: "line 2", address, title: address });
  expect(file.items.map(({ url, title }) => [url, title])).toEqual([
    ["https://ex.com/a", "https://ex.com/a"],
    ["https://ex.com/a", "https://ex.com/a"],
  ]);
  expect(file.cleaned).toHaveLength(2);
  expect(JSON.stringify(file)).not.toContain("secret");
});
