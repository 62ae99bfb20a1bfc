import { parse } from "yaml";
import { z } from "zod";
import { type ArticleContent, articleContent } from "@/features/articles/content";
import { slug } from "@/lib/slug";

/**
 * Turns an article's seed file, Markdown below a head of YAML, into the content of a revision.
 * Throws an error that names every path at fault.
 */
export function seedContent(name: string, file: string): ArticleContent {
  const [, head, text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replaceAll("\r\n", "\n")) ?? [];
  if (head === undefined || text === undefined) throw new Error(`${name}: no head between two lines of ---`);
  const result = articleContent.safeParse({ ...Object(parse(head)), text });
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${name}: ${path.join(".") || "(the file)"}: ${message}`,
  );
  throw new Error(faults.join("\n"));
}

/** Articles that belong together. A part without an article is announced and not written yet. */
export const seriesSeed = z
  .array(
    z.strictObject({
      slug,
      title: z.string().trim().min(1).max(160),
      summary: z.string().trim().min(1).max(400),
      parts: z
        .array(
          z.strictObject({
            title: z.string().trim().min(1).max(160),
            article: slug.nullable().default(null),
          }),
        )
        .min(1)
        .max(100),
    }),
  )
  .max(100);
export type SeriesSeed = z.infer<typeof seriesSeed>[number];
