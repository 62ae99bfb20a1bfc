import type { ContentFault, GuideContent } from "@/features/guides/content";
import { entryLists } from "@/features/guides/content";
import { findDanglingReferences, type KnownSlugs } from "@/features/guides/guide-references";
import { sectionAnchors } from "@/features/guides/sections";
import { clockOf, minuteOfDay } from "@/features/guides/timeline";

/** The sections of a guide's page that must not be empty, with the name an editor reads. */
const sections = {
  tasks: "Tasks",
  day: "Typical day",
  skills: "Skills",
  technologies: "Technologies",
  motivations: "Motivations",
  myths: "Myths",
  start: "How to start",
  routes: "Routes in",
  hiring: "Hiring",
} as const;

/** Anchors that the guide's pages and its book keep for themselves; no entry may take one as its key. */
export const reservedKeys: ReadonlySet<string> = new Set([
  ...sectionAnchors,
  "content",
  "keep-form",
  "own-answers",
  "practice",
]);

/** Longest title of a page that a search result and a browser tab still show whole. */
const longestTitle = 70;

/** Words with which no sentence ends: a summary that does was cut off. */
const neverLast = /(?:^|\s)(?:and|or|but|the|a|an|of|to|with|for|by|in|that|which)[.!?]$/i;

/**
 * What keeps a guide from being published, each with the path to it and the rule it breaks; none for a guide that
 * may go live. `reviewRequired` is the portal's own setting.
 */
export function findFaults(
  content: GuideContent,
  known: KnownSlugs,
  { reviewRequired = false }: { reviewRequired?: boolean } = {},
): ContentFault[] {
  return [
    ...findDanglingReferences(content, known),
    ...keyFaults(content),
    ...sectionFaults(content),
    ...textFaults(content),
    ...headingFaults(content),
    ...claimFaults(content),
    ...reviewFaults(content, reviewRequired),
    ...dayFaults(content),
    ...choiceFaults(content),
  ];
}

function keyFaults(content: GuideContent): ContentFault[] {
  const entries = [
    ...entryLists.flatMap(([list]) =>
      content[list].map(({ id, key }, index) => ({ id, key, path: `${list}.${index}` })),
    ),
    ...content.day.activities.map(({ id, key }, index) => ({ id, key, path: `day.activities.${index}` })),
  ];
  return [
    ...repeated(entries, (entry) => entry.key).map(({ path, key }) =>
      fault(`${path}.key`, "duplicate-key", `The key “${key}” is used twice.`),
    ),
    ...repeated(entries, (entry) => entry.id).map(({ path, key }) =>
      fault(`${path}.id`, "duplicate-id", `“${key}” has the id of another entry.`),
    ),
    ...entries
      .filter((entry) => reservedKeys.has(entry.key))
      .map(({ path, key }) =>
        fault(`${path}.key`, "reserved-key", `The page itself uses the anchor “${key}”. Choose another key.`),
      ),
  ];
}

function sectionFaults(content: GuideContent): ContentFault[] {
  const lists = {
    tasks: content.tasks,
    day: content.day.activities,
    skills: content.skills,
    technologies: content.technologies,
    motivations: content.motivations,
    myths: content.myths,
    start: content.steps,
    routes: content.routes,
    hiring: content.requirements,
  } satisfies Record<keyof typeof sections, readonly unknown[]>;
  return Object.entries(sections)
    .filter(([section]) => lists[section as keyof typeof lists].length === 0)
    .map(([section, name]) => fault(section, "empty-section", `The section “${name}” is empty.`));
}

function textFaults({ title, summary, diagram }: GuideContent): ContentFault[] {
  const faults: ContentFault[] = [];
  if (title.length > longestTitle) {
    faults.push(fault("title", "title-too-long", `The title is longer than ${longestTitle} characters.`));
  }
  if (!/[.!?]$/.test(summary) || /\.\.\.?$|…[.!?]?$/.test(summary) || neverLast.test(summary)) {
    faults.push(fault("summary", "summary-cut-off", "The summary breaks off. End it with a whole sentence."));
  }
  if (diagram && same(diagram.alternative) === same(diagram.caption)) {
    faults.push(
      fault(
        "diagram.alternative",
        "alternative-repeats-caption",
        "The text alternative repeats the caption. Say what the picture conveys.",
      ),
    );
  }
  return faults;
}

function headingFaults(content: GuideContent): ContentFault[] {
  const titled = ["tasks", "skills", "requirements", "motivations", "steps", "resources", "routes"] as const;
  const lists = [
    ...titled.map((list) => [list, content[list].map((entry) => entry.title)] as const),
    ["day.activities", content.day.activities.map((activity) => activity.title)] as const,
    ["technologies", content.technologies.map((use) => use.technology)] as const,
    ["terms", content.terms.map((use) => use.term)] as const,
    ["myths", content.myths.map((myth) => myth.belief)] as const,
  ];
  return lists.flatMap(([list, headings]) =>
    repeated(
      headings.map((heading, index) => ({ heading, path: `${list}.${index}` })),
      ({ heading }) => same(heading),
    ).map(({ heading, path }) => fault(path, "duplicate-heading", `“${heading}” stands there twice.`)),
  );
}

function claimFaults({ claims }: GuideContent): ContentFault[] {
  const needed = {
    trend: ["period", "place", "source"],
    figure: ["measure", "period", "place"],
    statement: [],
  } as const;
  return claims.flatMap((claim, index) => {
    const missing = needed[claim.kind].filter((field) => claim[field] === null);
    return missing.length === 0
      ? []
      : [
          fault(
            `claims.${index}`,
            `${claim.kind}-incomplete`,
            `A ${claim.kind} needs a ${missing.join(" and a ")}: “${claim.statement}”`,
          ),
        ];
  });
}

function reviewFaults({ review: { on, by, nextOn } }: GuideContent, required: boolean): ContentFault[] {
  const faults: ContentFault[] = [];
  if (required && on === null) {
    faults.push(fault("review.on", "review-missing", "Not yet reviewed. Set the date of the review."));
  }
  if (on !== null && by === null) {
    faults.push(fault("review.by", "review-incomplete", "Say who reviewed the guide."));
  }
  if (on === null && by !== null) {
    faults.push(fault("review.on", "review-incomplete", "Say when the guide was reviewed."));
  }
  if (on !== null && nextOn !== null && nextOn <= on) {
    faults.push(fault("review.nextOn", "review-order", "The next review must come after the last one."));
  }
  return faults;
}

function dayFaults({ day }: GuideContent): ContentFault[] {
  const stretches = day.activities
    .map(({ title, start, minutes }, index) => ({ title, index, start: minuteOfDay(start), minutes }))
    .sort((a, b) => a.start - b.start);
  let end = 0;
  let last = "";
  return stretches.flatMap(({ title, index, start, minutes }) => {
    const overlap =
      start < end
        ? [
            fault(
              `day.activities.${index}.start`,
              "overlap",
              `“${title}” starts at ${clockOf(start)}, before “${last}” ends at ${clockOf(end)}.`,
            ),
          ]
        : [];
    if (start + minutes > end) {
      end = start + minutes;
      last = title;
    }
    return overlap;
  });
}

function choiceFaults({ steps, requirements }: GuideContent): ContentFault[] {
  return [
    ...steps.flatMap(({ choice }, index) =>
      repeated(choice?.options ?? [], (option) => option.technology).map(({ technology }) =>
        fault(`steps.${index}.choice.options`, "choice", `The choice offers “${technology}” twice.`),
      ),
    ),
    ...requirements.flatMap(({ title, atLeast, of }, index) => {
      const members = new Set(of).size;
      if (members < of.length) {
        return [fault(`requirements.${index}.of`, "requirement", `“${title}” counts a member twice.`)];
      }
      return atLeast > members
        ? [
            fault(
              `requirements.${index}.atLeast`,
              "requirement",
              `“${title}” asks for ${atLeast} of a group of ${members}.`,
            ),
          ]
        : [];
    }),
  ];
}

/** The items whose name an earlier item has already. */
function repeated<T>(items: readonly T[], name: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const again = seen.has(name(item));
    seen.add(name(item));
    return again;
  });
}

/** Two texts are the same for a reader when they differ in case, spaces and closing marks only. */
function same(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[.!?:\s]+$/, "")
    .trim();
}

function fault(path: string, rule: string, message: string): ContentFault {
  return { path, rule, message };
}
