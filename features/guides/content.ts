import { z } from "zod";
import {
  claimKinds,
  dayKinds,
  likings,
  prices,
  relationKinds,
  resourceKinds,
  routeKinds,
  skillLevels,
  taskTopics,
} from "@/db/enums";
import { slug } from "@/lib/slug";

/**
 * The shape of what a revision of a guide holds. Seed files, the desk and imports all pass through it.
 * Every entry has an `id` that never changes and a `key`, unique in the guide and never reused, which is its
 * anchor on the page and the name by which other entries refer to it.
 */
const line = z.string().trim().min(1).max(160);
const sentence = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .regex(/[.!?]$/, "End with a full sentence.");
/** Markdown. */
const prose = z.string().trim().min(1).max(6000);
const day = z.iso.date();
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Write the time as 09:00.");

const entry = { id: z.uuid(), key: slug };
/** Who says it, as slugs of sources; empty is the editors' own knowledge. */
const saidBy = z.array(slug).max(10).default([]);

/** What a reader may ask themselves of a task. The key is unique in its task and never reused: answers hold on to it. */
const questionShape = z.strictObject({ key: slug, question: sentence, answer: prose });
export const questionList = z
  .array(questionShape)
  .max(12)
  .refine(
    (list) => new Set(list.map(({ key }) => key)).size === list.length,
    "Each question has its own key.",
  );

export const taskShape = z.strictObject({
  ...entry,
  title: line,
  text: prose,
  topics: z.array(z.enum(taskTopics)).min(1).max(4),
  technologies: z.array(slug).max(20),
  terms: z.array(slug).max(20),
  examples: z.array(z.strictObject({ industry: line, text: prose })).max(8),
  teams: z.strictObject({ small: prose, large: prose }).nullable(),
  /** Absent in texts from before there were any. */
  questions: questionList.optional(),
  sources: z.array(slug).max(10),
});

const activityShape = z.strictObject({
  ...entry,
  title: line,
  text: prose,
  kind: z.enum(dayKinds),
  start: clock,
  minutes: z.int().min(5).max(600),
  task: slug.nullable(),
  /** Where the length comes from; null is an editor's estimate. */
  source: slug.nullable(),
});

const claimShape = z.strictObject({
  ...entry,
  statement: sentence,
  kind: z.enum(claimKinds),
  measure: line.nullable(),
  place: line.nullable(),
  period: line.nullable(),
  source: slug.nullable(),
  asOf: z.string().max(10).nullable(),
  reviewBy: day,
});

export const guideContent = z.strictObject({
  title: line,
  summary: sentence,
  purpose: sentence,
  definition: z.strictObject({ formal: prose, plain: prose }),
  employerView: prose,
  conclusion: prose,
  authors: z.array(slug).min(1).max(5),
  review: z.strictObject({ on: day.nullable(), by: slug.nullable(), nextOn: day.nullable() }),
  /** One paragraph before a section. */
  leads: z.strictObject({
    tasks: prose,
    day: prose,
    skills: prose,
    technologies: prose,
    motivations: prose,
    myths: prose,
    start: prose,
    routes: prose,
    hiring: prose,
  }),
  tasks: z.array(taskShape).max(30),
  day: z.strictObject({ note: prose, breaks: prose, activities: z.array(activityShape).max(30) }),
  skills: z
    .array(
      z.strictObject({
        ...entry,
        title: line,
        text: prose,
        level: z.enum(skillLevels),
        tasks: z.array(slug).max(20),
        sources: saidBy,
      }),
    )
    .max(30),
  technologies: z
    .array(
      z.strictObject({
        ...entry,
        technology: slug,
        note: prose,
        tasks: z.array(slug).max(20),
        sources: saidBy,
      }),
    )
    .max(60),
  requirements: z
    .array(
      z.strictObject({
        ...entry,
        title: line,
        text: prose,
        atLeast: z.int().min(1).max(10),
        /** Keys of technologies or skills of this guide. */
        of: z.array(slug).min(1).max(20),
        sources: saidBy,
      }),
    )
    .max(10),
  motivations: z
    .array(
      z.strictObject({
        ...entry,
        title: line,
        text: prose,
        /** What a person likes to do to whom this speaks. */
        likes: z.array(z.enum(likings)).max(3).default([]),
        claim: slug.nullable(),
        sources: saidBy,
      }),
    )
    .max(20),
  myths: z
    .array(z.strictObject({ ...entry, belief: sentence, correction: prose, about: slug, sources: saidBy }))
    .max(20),
  steps: z
    .array(
      z.strictObject({
        ...entry,
        title: line,
        text: prose,
        parts: z.array(line).max(12),
        choice: z
          .strictObject({
            question: line,
            options: z
              .array(z.strictObject({ technology: slug, text: prose }))
              .min(2)
              .max(8),
          })
          .nullable(),
        resources: z.array(slug).max(10),
        sources: saidBy,
      }),
    )
    .max(15),
  resources: z
    .array(
      z.strictObject({
        ...entry,
        title: line,
        kind: z.enum(resourceKinds),
        author: line,
        url: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .nullable(),
        language: z.string().max(20),
        price: z.enum(prices),
        length: line.nullable(),
        checkedOn: day.nullable(),
      }),
    )
    .max(40),
  routes: z
    .array(z.strictObject({ ...entry, kind: z.enum(routeKinds), title: line, text: prose, sources: saidBy }))
    .max(10),
  claims: z.array(claimShape).max(60),
  terms: z.array(z.strictObject({ ...entry, term: slug, note: prose.nullable() })).max(100),
  teams: z.strictObject({ small: prose, large: prose }),
  diagram: z
    .strictObject({
      title: line,
      caption: sentence,
      /** What the picture conveys, in words; never the caption again. */
      alternative: prose,
      steps: z
        .array(z.strictObject({ from: line, to: line, text: sentence }))
        .min(2)
        .max(12),
    })
    .nullable(),
  relations: z.array(z.strictObject({ role: slug, kind: z.enum(relationKinds), reason: sentence })).max(20),
  differences: z
    .array(
      z.strictObject({
        role: slug,
        dimension: line,
        here: prose,
        there: prose,
        sources: z.array(slug).max(10),
      }),
    )
    .max(20),
  sources: z.array(slug).max(20),
});

export type GuideContent = z.infer<typeof guideContent>;
export type Task = GuideContent["tasks"][number];
export type Question = z.infer<typeof questionShape>;
export type Activity = GuideContent["day"]["activities"][number];
export type Claim = GuideContent["claims"][number];

/** The lists of a guide whose members are entries, with the kind that each projects into. */
export const entryLists = [
  ["tasks", "task"],
  ["skills", "skill"],
  ["technologies", "technology"],
  ["requirements", "requirement"],
  ["motivations", "motivation"],
  ["myths", "myth"],
  ["steps", "step"],
  ["resources", "resource"],
  ["routes", "route"],
  ["claims", "claim"],
  ["terms", "term"],
] as const;

/** What is wrong with a content: where, which rule it breaks, and what to tell the editor. */
export interface ContentFault {
  path: string;
  rule: string;
  message: string;
}
