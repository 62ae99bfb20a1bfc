import type { Telling } from "@/features/guides/book/chapters";
import { numberSources } from "@/features/guides/source-numbers";
import { publishedGuide } from "./test-published";

/** The seeded guide with its sources numbered, as the chapters of a book are made from it. */
export const telling: Telling = {
  guide: publishedGuide,
  numbers: numberSources(publishedGuide),
};

/** The same with a changed content. */
export function tellingWith(change: Partial<Telling["guide"]["content"]>): Telling {
  return { ...telling, guide: { ...publishedGuide, content: { ...publishedGuide.content, ...change } } };
}
