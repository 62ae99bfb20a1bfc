import { formatDay } from "@/lib/dates";
import type { SeenEntry } from "./seen";

/**
 * Why an entry counts as done or begun although nobody said so of it: `Was “Try” until 3 March 2026.` Null where the
 * person said it of the entry itself.
 * @param writeDay in an app, as the reader's own locale has it
 */
export function wasInWords(
  { was, parts }: Pick<SeenEntry, "was" | "parts">,
  writeDay: (instant: string) => string = formatDay,
): string | null {
  const until = was
    .map((entry) => entry.until)
    .toSorted()
    .at(-1);
  if (until === undefined) return null;
  const titles = was.map(({ title }) => `“${title}”`).join(" and ");
  const share = parts.all > 1 ? ` ${parts.done} of the ${parts.all} parts done.` : "";
  return `Was ${titles} until ${writeDay(until)}.${share}`;
}
