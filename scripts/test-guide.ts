import { randomUUID } from "node:crypto";
import { type CatalogueSeed, catalogueSeed } from "@/features/guides/catalogue/input";
import { seedCatalogue } from "@/features/guides/catalogue/mutations";
import type { GuideContent } from "@/features/guides/content";
import { seedGuide } from "@/features/guides/mutations";
import { seedContent } from "@/features/guides/seed-content";

/** A role, two technologies and the like, with slugs that no other test has, and a short guide that names them. */
export interface TestGuide {
  mark: string;
  role: string;
  other: string;
  catalogue: CatalogueSeed;
  content: GuideContent;
}

/** The seed of a small portal; nothing is stored yet. */
export function planGuide(): TestGuide {
  const mark = randomUUID().slice(0, 8);
  const named = (name: string) => `${name}-${mark}`;
  const role = named("tester");
  const other = named("builder");
  const catalogue = catalogueSeed.parse({
    roles: [
      { slug: role, title: `Tester ${mark}`, aliases: [named("test-engineer")], summary: "Finds out." },
      { slug: other, title: `Builder ${mark}` },
    ],
    technologies: [
      { slug: named("sql"), name: `SQL ${mark}`, kind: "language", summary: "Asks databases." },
      { slug: named("git"), name: `Git ${mark}`, kind: "tool", summary: "Keeps versions." },
    ],
    terms: [{ slug: named("api"), term: "API", expansion: "Interface", definition: "How programs ask." }],
    sources: [
      {
        ...{ slug: named("article"), kind: "article", title: "An article", publisher: null, author: null },
        ...{ datedOn: "2025-04-25", licence: null },
      },
    ],
    authors: [{ slug: named("editors"), name: "The editors" }],
  });
  return { mark, role, other, catalogue, content: seedContent(role, seedOf(mark, other)) };
}

/** The same, stored and published by the seed. */
export async function makeGuide(): Promise<TestGuide> {
  const plan = planGuide();
  await seedCatalogue(plan.catalogue);
  await seedGuide(plan.role, plan.content);
  return plan;
}

function seedOf(mark: string, other: string) {
  const said = { sources: [`article-${mark}`] };
  const leads = "tasks day skills technologies motivations myths start routes hiring".split(" ");
  return {
    title: "Tester",
    summary: "A tester finds out what does not work.",
    purpose: "The work succeeds when nothing surprises anybody.",
    definition: { formal: "Testing is finding out.", plain: "Somebody tries it first." },
    employerView: "Faults cost money.",
    conclusion: "Try it.",
    authors: [`editors-${mark}`],
    review: { on: null, by: null, nextOn: null },
    leads: Object.fromEntries(leads.map((lead) => [lead, `About ${lead}.`])),
    tasks: [
      {
        ...{
          key: "write-cases",
          title: "Write cases",
          text: "Write down *what* should happen.",
          topics: ["testing"],
        },
        ...{ technologies: [`sql-${mark}`], terms: [`api-${mark}`], examples: [], teams: null, ...said },
      },
      {
        ...{ key: "run-cases", title: "Run cases", text: "See what does happen.", topics: ["testing"] },
        ...{ technologies: [`git-${mark}`], terms: [], examples: [], teams: null, ...said },
      },
    ],
    day: {
      note: "Estimates.",
      breaks: "Gaps are breaks.",
      activities: [
        {
          ...{ key: "day-read", title: "Read", text: "Read mail.", kind: "messages", start: "09:00" },
          ...{ minutes: 30, task: "write-cases", source: null },
        },
      ],
    },
    skills: [{ key: "skill-care", title: "Care", text: "Look twice.", level: "starter", tasks: [], ...said }],
    technologies: [{ key: "sql", technology: `sql-${mark}`, note: "Ask.", tasks: [], ...said }],
    requirements: [{ key: "tools", title: "Tools", text: "One.", atLeast: 1, of: ["sql"], ...said }],
    motivations: [
      {
        key: "motive-truth",
        title: "Truth",
        text: "To know.",
        likes: ["discovery"],
        claim: "demand",
        ...said,
      },
    ],
    myths: [{ key: "myth-easy", belief: "It is easy.", correction: "It is not.", about: other, ...said }],
    steps: [
      { key: "step-try", title: "Try", text: "Begin.", parts: [], choice: null, resources: [], ...said },
    ],
    resources: [],
    routes: [{ key: "route-course", kind: "course", title: "A course", text: "Attend.", ...said }],
    claims: [
      {
        ...{ key: "demand", statement: "They are needed.", kind: "statement", measure: null, place: null },
        ...{ period: null, source: null, asOf: null, reviewBy: "2027-05-31" },
      },
    ],
    terms: [{ key: "term-api", term: `api-${mark}`, note: null }],
    teams: { small: "Alone.", large: "Together." },
    diagram: null,
    relations: [{ role: other, kind: "works-with", reason: "They build it." }],
    differences: [],
    sources: [`article-${mark}`],
  };
}
