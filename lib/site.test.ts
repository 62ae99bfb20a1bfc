import { beforeAll, describe, expect, it, test } from "vitest";
import { provideEnv } from "./env";
import { absolute, absoluteLink, pageMetadata } from "./site";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example/" });
});

describe("what a page says of itself", () => {
  it("names every address in full, by the address of the portal alone", () => {
    const said = pageMetadata({ title: "Roles", description: "All roles.", path: "/roles" });
    expect(said.alternates?.canonical).toBe("https://jobs.example/roles");
    expect(
      JSON.stringify(said)
        .match(/https?:\/\/[^/"]+/g)
        ?.every((at) => at === "https://jobs.example"),
    ).toBe(true);
    expect(absolute("/")).toBe("https://jobs.example/");
  });

  it("carries the image of the site unless the page has one of its own", () => {
    const plain = pageMetadata({ title: "Roles", description: "All roles.", path: "/roles" });
    expect(plain.openGraph?.images).toMatchObject([{ url: "https://jobs.example/share.png", width: 1200 }]);
    const own = pageMetadata({
      title: "Tester",
      description: "Finds out.",
      path: "/roles/tester",
      type: "article",
      image: { path: "/roles/tester/share.png", alt: "A tester’s day" },
    });
    expect(own.openGraph).toMatchObject({ type: "article", url: "https://jobs.example/roles/tester" });
    expect(own.openGraph?.images).toMatchObject([{ alt: "A tester’s day" }]);
  });

  it("names the feed of the page before that of the site, and its other forms", () => {
    const said = pageMetadata({
      title: "Tester",
      description: "Finds out.",
      path: "/roles/tester",
      feeds: [{ title: "Tester: changes", path: "/roles/tester/feed.xml" }],
      files: [{ type: "application/epub+zip", title: "As a book", path: "/roles/tester.epub" }],
    });
    expect(said.alternates?.types).toEqual({
      "application/atom+xml": [
        { url: "https://jobs.example/roles/tester/feed.xml", title: "Tester: changes" },
        { url: "https://jobs.example/feed.xml", title: "Metier: everything new" },
      ],
      "application/epub+zip": [{ url: "https://jobs.example/roles/tester.epub", title: "As a book" }],
    });
  });
});

test("a link within a text is followed from anywhere", () => {
  const links = ["#tasks", "/glossary#api", "https://example.org/a#b"].map((to) =>
    absoluteLink(to, "/roles/tester"),
  );
  expect(links).toEqual([
    "https://jobs.example/roles/tester#tasks",
    "https://jobs.example/glossary#api",
    "https://example.org/a#b",
  ]);
});
