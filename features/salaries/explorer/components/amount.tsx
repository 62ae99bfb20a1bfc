import { formatAmount } from "@/lib/money";
import { boundInWords } from "../../bound-words";

/** An amount in a column whose head names the currency. Where the source states a bound, the bound is said. */
export function Amount({
  value,
  currency,
  limit,
}: {
  value: number | null;
  currency: string;
  limit: "above" | "below" | undefined;
}) {
  if (value === null) return <span className="text-quiet">not stated</span>;
  return (
    <>
      {formatAmount(value, currency)}
      {limit ? <span className="block text-xs leading-none">{boundInWords(limit)}</span> : null}
    </>
  );
}
