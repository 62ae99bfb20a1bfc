import { rateKinds } from "@/db/enums";
import type { RateRow } from "./conversion-rates";

/** A line holds the rates of years that follow each other, the first of which is `from`. */
export const rateLineColumns = ["kind", "area", "currency", "source", "from", "rates"] as const;

/** Rates as lines of a file: one for each stretch of years of an area, currency and source. */
export function rateLinesOf(rates: readonly RateRow[]): string[][] {
  const lines: { last: RateRow; line: string[] }[] = [];
  for (const rate of rates) {
    const before = lines.at(-1);
    if (before && follows(rate, before.last)) {
      before.line[5] += ` ${rate.rate}`;
      before.last = rate;
    } else {
      const { kind, area, currency, source, year } = rate;
      lines.push({ last: rate, line: [kind, area, currency, source, String(year), String(rate.rate)] });
    }
  }
  return lines.map(({ line }) => line);
}

function follows(next: RateRow, last: RateRow): boolean {
  return (
    next.kind === last.kind &&
    next.area === last.area &&
    next.currency === last.currency &&
    next.source === last.source &&
    next.year === last.year + 1
  );
}

/**
 * The rates of a line: the inverse of `rateLinesOf`.
 * @throws Error for an unknown kind or what is no rate.
 */
export function ratesOfLine(values: readonly string[]): RateRow[] {
  const [kindText, area = "", currency = "", source = "", from = "", rates = ""] = values;
  const kind = rateKinds.find((known) => known === kindText);
  if (!kind) throw new Error(`"${kindText}" is no kind of rate.`);
  return rates.split(" ").map((text, i) => {
    const rate = Number(text);
    if (!(rate > 0)) throw new Error(`"${text}" is no rate (${area}).`);
    return { kind, area, currency, year: Number(from) + i, rate, source };
  });
}
