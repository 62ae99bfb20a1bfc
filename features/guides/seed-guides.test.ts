import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findFaults } from "@/features/guides/guide-rules";
import { guideWords } from "@/features/guides/guide-words";
import { askingTasks, countQuestions } from "@/features/guides/practice";
import { seedContent } from "@/features/guides/seed-content";
import { layOutDay } from "@/features/guides/timeline";

type Row = Record<string, unknown> & { slug: string };

const read = (file: string) => parse(readFileSync(`db/seed/${file}.yaml`, "utf8"));
const lists = { roles: "title", technologies: "name", terms: "term", sources: "title", authors: "name" };
const rows: Record<string, Row[]> = Object.fromEntries(Object.keys(lists).map((list) => [list, read(list)]));
const slugs = (list: keyof typeof lists) => new Set((rows[list] ?? []).map((row) => row.slug));
const known = {
  roles: slugs("roles"),
  technologies: slugs("technologies"),
  terms: slugs("terms"),
  sources: slugs("sources"),
  authors: slugs("authors"),
};
const guides = readdirSync("db/seed/guides").map((file) => {
  const role = file.replace(/\.yaml$/, "");
  return { role, content: seedContent(role, read(`guides/${role}`)) };
});

describe.each(guides)("the seeded guide to the $role", ({ role, content }) => {
  test("has no faults and belongs to a known role", () => {
    expect(findFaults(content, known)).toEqual([]);
    expect(known.roles).toContain(role);
  });

  test("has its sections filled: tasks, a day, myths, steps, routes", () => {
    expect(content.tasks.length).toBeGreaterThanOrEqual(8);
    expect(content.day.activities.length).toBeGreaterThanOrEqual(7);
    expect(content.myths.length).toBeGreaterThanOrEqual(5);
    expect(content.steps.length).toBeGreaterThanOrEqual(5);
    expect(content.routes.length).toBeGreaterThanOrEqual(2);
    for (const task of content.tasks) expect(task.examples.length).toBeGreaterThanOrEqual(2);
    expect(guideWords(content)).toBeGreaterThan(2500);
  });

  test("asks at least nine questions, three or more on each of three tasks", () => {
    const asking = askingTasks(content);
    expect(countQuestions(asking)).toBeGreaterThanOrEqual(9);
    expect(asking.filter(({ questions }) => questions.length >= 3).length).toBeGreaterThanOrEqual(3);
  });

  test("lists every source that an entry names, and puts no percentage into prose", () => {
    const named = JSON.stringify(content).matchAll(/"sources":\[([^\]]*)\]/g);
    for (const [, list = ""] of named) {
      for (const source of JSON.parse(`[${list}]`)) expect(content.sources).toContain(source);
    }
    expect(JSON.stringify(content)).not.toMatch(/\d\s?%|per ?cent/);
  });

  test("tells of every term and technology that a task names, and of the task beside the technology", () => {
    const terms = content.terms.map((use) => use.term);
    const links = (list: { task: string; technology: string }[]) =>
      list.map(({ task, technology }) => `${technology} in ${task}`).sort();
    const fromTasks = content.tasks.flatMap(({ key, technologies }) =>
      technologies.map((technology) => ({ task: key, technology })),
    );
    const fromTechnologies = content.technologies.flatMap(({ technology, tasks }) =>
      tasks.map((task) => ({ task, technology })),
    );
    expect(links(fromTasks)).toEqual(links(fromTechnologies));
    for (const task of content.tasks) expect(terms).toEqual(expect.arrayContaining(task.terms));
  });

  test("has a day in order, within one date, with breaks in it", () => {
    const day = layOutDay(content.day.activities);
    expect(day?.end).toBeLessThanOrEqual(24 * 60);
    expect(day?.gapMinutes).toBeGreaterThanOrEqual(45);
    const starts = content.day.activities.map((activity) => activity.start);
    expect(starts).toEqual([...starts].sort());
  });
});

test("twenty roles have a guide", () => {
  expect(guides.map(({ role }) => role).sort()).toEqual(
    `backend-developer cloud-engineer data-analyst data-engineer data-scientist database-administrator
    desktop-developer devops-engineer embedded-developer engineering-manager frontend-developer full-stack-developer
    game-developer machine-learning-engineer mobile-developer qa-engineer security-engineer site-reliability-engineer
    software-architect ux-designer`.split(/\s+/),
  );
});

test("nothing in the guides is left to be written", () => {
  const unfinished = guides.flatMap(({ role, content }) =>
    textsOf(content)
      .filter(([, text]) => /\b(?:todo|tbd|fixme|xxx|lorem ipsum)\b/i.test(text))
      .map(([path]) => role + path),
  );
  expect(unfinished).toEqual([]);
});

test("every figure and trend names its source, and no more than one statement of a guide has none", () => {
  for (const { role, content } of guides) {
    const unsourced = content.claims.filter((claim) => claim.source === null);
    expect(
      unsourced.filter((claim) => claim.kind !== "statement").map((claim) => claim.key),
      role,
    ).toEqual([]);
    if (role !== "backend-developer") expect(unsourced.length, role).toBeLessThanOrEqual(1);
  }
});

test("the backend guide tells ten tasks in the order of its first source, then more, and seven myths", () => {
  const content = guides.find(({ role }) => role === "backend-developer")?.content;
  expect(content?.tasks.slice(0, 10).map((task) => task.title)).toEqual([
    "Server-side development",
    "Database management",
    "API development",
    "Performance optimisation",
    "Security",
    "Testing and debugging",
    "Deployment and DevOps",
    "Documentation",
    "Version control",
    "Continuous learning",
  ]);
  expect(content?.myths).toHaveLength(7);
  expect(content?.day.activities.at(0)?.title).toBe("E-mail and overnight alerts");
  expect(content?.day.activities.slice(-2).map((activity) => activity.title)).toEqual([
    "Wrap-up",
    "Second team check-in",
  ]);
});

test("no text of more than twelve words stands in the guides twice", () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { role, content } of guides) {
    for (const [path, text] of textsOf(content)) {
      if (text.split(/\s+/).length <= 12) continue;
      const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
      const first = seen.get(plain);
      if (first) twice.push(`${first} and ${role}${path}`);
      seen.set(plain, role + path);
    }
  }
  expect(seen.size).toBeGreaterThan(200);
  expect(twice).toEqual([]);
});

test("shared rows have one slug each, a name each, and no slug is another role's alias", () => {
  for (const [list, name] of Object.entries(lists)) {
    const all = rows[list] ?? [];
    expect(all.length, list).toBeGreaterThan(0);
    expect(new Set(all.map((row) => row.slug)).size, list).toBe(all.length);
    expect(new Set(all.map((row) => row[name])).size, list).toBe(all.length);
    for (const row of all) expect(row.slug, list).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }
  const addresses = (rows.roles ?? []).flatMap(({ slug, aliases }) => [slug, ...(aliases as string[])]);
  expect(new Set(addresses).size).toBe(addresses.length);
});

/** Every string in a value with the path to it. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
