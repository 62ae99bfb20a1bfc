import { formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import type { PlacedRange as Range } from "../queries";

/** One source's range with the band in it, drawn and in words. */
export function PlacedRange({ source, year, currency, edges, n, population, low, high, position }: Range) {
  if (!position) return null;
  const place = (amount: number) => (high > low ? ((amount - low) / (high - low)) * 100 : 0);
  const [from, to] = [place(position.from), place(position.to)];
  const band = formatMoneyRange(Math.round(position.from), Math.round(position.to), currency);
  const range = formatMoneyRange(low, high, currency);
  return (
    <div className="mb-6 border-t border-rule pt-3">
      <p className="num text-lg font-semibold">{band}</p>
      <p className="num">
        {formatMoney(low, currency)} + {Math.round(position.share * 100)} % × ({formatMoney(high, currency)} −{" "}
        {formatMoney(low, currency)}) = {formatMoney(Math.round(position.at), currency)} a year, ± 10 %
      </p>
      <svg role="img" aria-label={`${band} within ${range}`} width="100%" height="24" className="my-2 block">
        <line x1="0" x2="100%" y1="12" y2="12" className="stroke-line" />
        <rect
          x={`${from}%`}
          width={`${Math.max(0.5, to - from)}%`}
          y="5"
          height="14"
          className="fill-signal"
        />
      </svg>
      <p className="text-xs text-quiet">
        Portal rule, not market data. The range:{" "}
        {edges === "stated" ? "lowest to highest" : "10th to 90th percentile"}, {range} a year; {source},{" "}
        {year ?? "year not stated by source"},{" "}
        {n === null ? "number of reports not stated" : `n = ${formatCount(n)}`}; {population}.
      </p>
    </div>
  );
}
