import { z } from "zod";
import { slug } from "@/lib/slug";

/** The shape of what a revision of an article holds. Seed files, the desk and imports all pass through it. */
const line = z.string().trim().min(1).max(160);
const sentence = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .regex(/[.!?]$/, "End with a full sentence.");

const picture = {
  /** Its anchor, and the name by which the text says where it stands. */
  key: slug,
  caption: sentence,
  /** What the picture conveys, in words; never the caption again. */
  alternative: z.string().trim().min(1).max(2000),
};

/** Lengths on one axis. Groups come from different people or sources, and each says from which. */
const bars = z.strictObject({
  kind: z.literal("bars"),
  ...picture,
  unit: line,
  groups: z
    .array(
      z.strictObject({
        title: line,
        /** Null is an editors' estimate, and the figure says so. */
        source: slug.nullable(),
        bars: z
          .array(z.strictObject({ label: line, value: z.number().nonnegative().max(1_000_000) }))
          .min(1)
          .max(12),
      }),
    )
    .min(1)
    .max(4),
});

/** Steps one after the other, each on the side where it happens. */
const flow = z.strictObject({
  kind: z.literal("flow"),
  ...picture,
  sides: z.tuple([line, line]),
  steps: z
    .array(z.strictObject({ side: z.int().min(0).max(1), text: line }))
    .min(2)
    .max(12),
});

export const articleContent = z.strictObject({
  title: line,
  summary: sentence,
  /** Markdown. A paragraph `[figure: key]` marks the place of a figure. */
  text: z.string().trim().min(1).max(40_000),
  authors: z.array(slug).min(1).max(5),
  /** The roles that it is about. */
  roles: z.array(slug).max(10),
  sources: z.array(slug).max(20),
  figures: z.array(z.discriminatedUnion("kind", [bars, flow])).max(10),
});

export type ArticleContent = z.infer<typeof articleContent>;
export type ArticleFigure = ArticleContent["figures"][number];
export type BarsFigure = z.infer<typeof bars>;
export type FlowFigure = z.infer<typeof flow>;
