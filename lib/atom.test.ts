import { describe, expect, it } from "vitest";
import { allOf, readXml, textOf } from "@/scripts/test-xml";
import { type AtomFeed, atomXml, urnOf } from "./atom";

const entry = {
  id: "urn:uuid:c4b38316-9e1b-53cd-af86-f33a448a3d8a",
  title: "R & D <changes>",
  url: "https://jobs.example/roles/tester?a=1&b=2",
  published: "2026-03-01 08:00:00+00",
  updated: "2026-03-27 09:30:00.123+00",
  authors: [{ name: "Ada & Co", url: "https://jobs.example/authors/ada" }, { name: "Luis" }],
  summary: "What changed\u0000.",
  html: "<p>1 < 2 & 3</p>",
};
const feed: AtomFeed = {
  title: "Tester",
  subtitle: "What changes",
  self: "https://jobs.example/roles/tester/feed.xml",
  page: "https://jobs.example/roles/tester",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  entries: [{ ...entry, id: "urn:uuid:0", updated: "2026-03-02 08:00:00+00" }, entry],
};

describe("a feed", () => {
  const read = readXml(atomXml(feed));

  it("has what RFC 4287 asks of a feed and of each entry", () => {
    for (const element of [read, ...allOf(read, "entry")]) {
      for (const name of ["id", "title", "updated"]) expect(textOf(element, name), name).toBeTruthy();
      expect(textOf(element, "updated")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
    for (const element of allOf(read, "entry")) expect(allOf(element, "name")).toHaveLength(2);
    expect(allOf(read, "link").map(({ attributes }) => attributes.rel)).toContain("self");
    expect(read.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
  });

  it("has the newest entry first, and is as new as that one", () => {
    expect(allOf(read, "entry").map((element) => textOf(element, "id"))).toEqual([entry.id, "urn:uuid:0"]);
    expect(textOf(read, "updated")).toBe("2026-03-27T09:30:00.123Z");
    expect(textOf(readXml(atomXml({ ...feed, entries: [] })), "updated")).toBe("1970-01-01T00:00:00.000Z");
  });

  it("says what it was given, whatever signs it holds", () => {
    const [first] = allOf(read, "entry");
    expect(first && textOf(first, "title")).toBe("R & D <changes>");
    expect(first && textOf(first, "content")).toBe("<p>1 < 2 & 3</p>");
    expect(first && textOf(first, "summary")).toBe("What changed.");
  });

  it("is known by its address, always by the same name", () => {
    expect(textOf(read, "id")).toBe(urnOf(feed.self));
    expect(urnOf("https://a.example/")).not.toBe(urnOf("https://b.example/"));
    expect(urnOf(feed.self)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });
});
