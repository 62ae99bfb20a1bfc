import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { entryLists } from "@/features/guides/content";
import { sectionAnchors } from "@/features/guides/sections";
import { seedContent as seedGuide } from "@/features/guides/seed-content";
import { findArticleFaults, type KnownNames } from "./article-rules";
import { articleWords, sectionsOf } from "./article-text";
import { seedContent, seriesSeed } from "./seed-content";

const read = (file: string) => readFileSync(`db/seed/${file}`, "utf8");
const slugs = (list: string) =>
  new Set<string>(parse(read(`${list}.yaml`)).map(({ slug }: { slug: string }) => slug));
const guides = readdirSync("db/seed/guides").map((file) => {
  const role = file.replace(/\.yaml$/, "");
  return { role, content: seedGuide(role, parse(read(`guides/${file}`))) };
});
const anchors = new Map(
  guides.map(({ role, content }) => [
    role,
    new Set<string>([
      ...sectionAnchors,
      ...entryLists.flatMap(([list]) => content[list].map(({ key }) => key)),
      ...content.day.activities.map(({ key }) => key),
    ]),
  ]),
);
const names = readdirSync("db/seed/articles").flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []);
const series = seriesSeed.parse(parse(read("articles/series.yaml")));
const known: KnownNames = {
  roles: slugs("roles"),
  technologies: slugs("technologies"),
  terms: slugs("terms"),
  sources: slugs("sources"),
  authors: slugs("authors"),
  articles: new Set(names),
  series: new Set(series.map(({ slug }) => slug)),
  anchors,
};
const articles = names.map((name) => ({ name, content: seedContent(name, read(`articles/${name}.md`)) }));

describe.each(articles)("the seeded article $name", ({ content }) => {
  test("has no faults", () => {
    expect(findArticleFaults(content, known)).toEqual([]);
  });

  test("is a whole article: 900 to 1,600 words in at least four sections, with links into guides", () => {
    expect(articleWords(content)).toBeGreaterThanOrEqual(900);
    expect(articleWords(content)).toBeLessThanOrEqual(1700);
    expect(sectionsOf(content.text).length).toBeGreaterThanOrEqual(5);
    expect(content.text.match(/\]\(\/roles\/[a-z-]+#[a-z-]+\)/g)?.length ?? 0).toBeGreaterThanOrEqual(5);
  });

  test("gives no percentage without naming a source beside it", () => {
    const paragraphs = content.text.split(/\n\n+/).filter((paragraph) => /\d\s?%|per ?cent/.test(paragraph));
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/\]\(#source-/);
  });
});

test("every part of a series that names an article finds it, and at least one is still to come", () => {
  const parts = series.flatMap((one) => one.parts);
  for (const { article } of parts) if (article !== null) expect(known.articles).toContain(article);
  expect(parts.some(({ article }) => article === null)).toBe(true);
});

test("the figure of coding time says what the backend guide’s day says", () => {
  const activities = guides.find(({ role }) => role === "backend-developer")?.content.day.activities ?? [];
  const minutes = (kinds: string[]) =>
    activities
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, activity) => sum + activity.minutes, 0);
  const ofClock = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const last = activities.at(-1);
  const whole = ofClock(last?.start ?? "") + (last?.minutes ?? 0) - ofClock(activities.at(0)?.start ?? "");
  const figure = articles.flatMap(({ content }) => content.figures).find(({ kind }) => kind === "bars");
  const values = figure?.kind === "bars" ? figure.groups[0]?.bars.map(({ value }) => value) : [];
  const busy = activities.reduce((sum, activity) => sum + activity.minutes, 0);
  const build = activities.filter(({ kind }) => kind === "build").map((activity) => activity.minutes);
  expect(values).toEqual([
    whole,
    minutes(["build"]),
    Math.max(...build),
    minutes(["meeting"]),
    whole - busy,
    busy - minutes(["build", "meeting"]),
  ]);
  for (const value of values ?? []) expect(figure?.alternative).toContain(String(value));
});
