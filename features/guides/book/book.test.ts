import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { provideEnv } from "@/lib/env";
import { makeEpub } from "@/lib/epub";
import { publishedGuide } from "@/scripts/test-published";
import { allOf, readXml, type XmlElement } from "@/scripts/test-xml";
import { guideBook, guideMarkdown } from "./book";

beforeAll(() => {
  provideEnv({ APP_URL: "https://jobs.example" });
});

const pay = [{ type: "prose" as const, text: "Half earn more than USD 171,250." }];
const { content } = publishedGuide;

function documentsOf(files: Record<string, Uint8Array>): Map<string, XmlElement> {
  return new Map(
    Object.entries(files).flatMap(([path, bytes]) =>
      path.endsWith(".xhtml") ? [[path.slice(5), readXml(strFromU8(bytes))] as const] : [],
    ),
  );
}

describe("the book of a guide", () => {
  const documents = () => documentsOf(unzipSync(makeEpub(guideBook(publishedGuide, pay))));

  it("holds every task with its examples, every myth, source and claim, the day and the pay", () => {
    const words = [...documents().values()].map(({ text }) => text).join("\n");
    for (const task of content.tasks) {
      expect(words).toContain(task.title);
      for (const { industry } of task.examples) expect(words).toContain(industry);
    }
    for (const { belief } of content.myths) expect(words).toContain(belief);
    for (const { statement } of content.claims) expect(words).toContain(statement);
    for (const slug of content.sources) expect(words).toContain(publishedGuide.sources[slug]?.title);
    for (const { title } of content.day.activities) expect(words).toContain(title);
    expect(words).toContain("USD 171,250");
    expect(words).toContain("27 March 2026");
    expect(words).toContain("Not yet reviewed");
    expect(words).toContain("CC BY 4.0");
    expect(words).not.toMatch(/undefined|NaN|Invalid|\[object/);
  });

  it("says when it was reviewed, and by whom", () => {
    const reviewed = {
      ...publishedGuide,
      content: { ...content, review: { on: "2026-03-20", by: "ada", nextOn: "2027-03-20" } },
      reviewer: { slug: "ada", name: "Ada" },
    };
    const { about } = guideBook(reviewed, []);
    expect(JSON.stringify(about)).toContain("20 March 2026 by Ada");
    expect(JSON.stringify(about)).toContain("20 March 2027");
  });

  it("has no link that leads nowhere", () => {
    const all = documents();
    const broken = [...all].flatMap(([file, document]) =>
      allOf(document, "a").flatMap(({ attributes: { href = "" } }) => {
        if (/^https?:/.test(href)) return [];
        const [path = "", anchor] = href.split("#");
        const target = all.get(path || file);
        const ids = target ? idsOf(target) : [];
        return target && (anchor === undefined || ids.includes(anchor)) ? [] : [`${file}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
    for (const document of all.values()) expect(new Set(idsOf(document)).size).toBe(idsOf(document).length);
  });
});

function idsOf({ attributes, children }: XmlElement): string[] {
  return [...(attributes.id === undefined ? [] : [attributes.id]), ...children.flatMap(idsOf)];
}

describe("a guide as Markdown", () => {
  const markdown = () => guideMarkdown(publishedGuide, pay);

  it("says in front what it is, where it stands, how old it is and under which licence", () => {
    const [, head = ""] = markdown().split("---\n");
    expect(parse(head)).toMatchObject({
      title: "Backend developer",
      address: "https://jobs.example/roles/backend-developer",
      updated: "2026-03-27",
      licence: "CC BY 4.0",
    });
  });

  it("holds every entry, and leads every link to a full address", () => {
    const text = markdown();
    for (const { title } of content.tasks) expect(text).toContain(`${title}\n`);
    for (const { belief } of content.myths) expect(text).toContain(`“${belief}”`);
    expect(text).toContain("| 09:00 |");
    const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, to]) => to ?? "");
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((to) => !/^https?:\/\//.test(to))).toEqual([]);
  });
});
