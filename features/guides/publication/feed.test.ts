import { beforeAll, describe, expect, it } from "vitest";
import { atomXml } from "@/lib/atom";
import { provideEnv } from "@/lib/env";
import { at, seededGuide } from "@/scripts/test-seed";
import { allOf, readXml } from "@/scripts/test-xml";
import { guideFeed, newsEntry, type Publication } from "./feed";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const changed = structuredClone(seededGuide);
at(changed.tasks, 0).text = "Other words.";
changed.myths.splice(0, 1);
const authors = [{ slug: "ada", name: "Ada" }];
const first: Publication = {
  ...{ id: "018f0000-0000-7000-8000-000000000001", at: "2026-03-01 08:00:00+00", authors },
  ...{ content: seededGuide, isOldest: true },
};
const second: Publication = {
  ...{ id: "018f0000-0000-7000-8000-000000000002", at: "2026-03-27 09:30:00+00", authors },
  ...{ content: changed, isOldest: false },
};
const role = { slug: "backend-developer", title: "Backend developer" };
const names = { technologies: new Map(), terms: new Map() };

describe("the feed of a guide", () => {
  it("has each publication with its author, its date and what it changed", () => {
    const { entries } = guideFeed({ role, publications: [second, first], names });
    expect(entries.map(({ title, updated }) => [title, updated])).toEqual([
      ["Backend developer: 1 changed, 1 removed", second.at],
      ["Backend developer: guide published", first.at],
    ]);
    const { html = "", authors: by } = entries[0] ?? {};
    expect(by).toEqual([{ name: "Ada", url: "https://jobs.example/authors/ada" }]);
    const body = readXml(`<body>${html}</body>`);
    expect(allOf(body, "a").map(({ attributes }) => attributes.href)).toEqual([
      `https://jobs.example/roles/backend-developer#${at(seededGuide.tasks, 0).key}`,
    ]);
    expect(body.text).toContain(at(seededGuide.myths, 0).belief);
  });

  it("leaves out the publication that stands for comparison alone", () => {
    const feed = guideFeed({ role, publications: [second, { ...first, isOldest: false }], names });
    expect(feed.entries.map(({ id }) => id)).toEqual([`urn:uuid:${second.id}`]);
  });

  it("tells of a text that can no longer be read only that it was revised", () => {
    const feed = guideFeed({ role, publications: [second, { ...first, content: null }], names });
    expect(feed.entries.map(({ title }) => title)).toEqual([
      "Backend developer: guide revised",
      "Backend developer: guide published",
    ]);
    expect(() => readXml(atomXml(feed))).not.toThrow();
  });

  it("tells of a guide in the feed of the portal under one name for good", () => {
    const news = {
      ...role,
      id: "1",
      summary: "It runs.",
      publishedAt: first.at,
      updatedAt: second.at,
      authors,
      hasQuestions: false,
    };
    const renamed = newsEntry({ ...news, title: "Otherwise" });
    expect(newsEntry(news)).toMatchObject({
      id: renamed.id,
      title: "Guide: Backend developer",
      summary: "It runs.",
    });
  });
});
