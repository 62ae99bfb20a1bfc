import { formatAmount } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { boundInWords } from "../../bound-words";
import type { Figure } from "../../figure";
import type { Point } from "../place";

/** The chart in numbers: each percentile that is known, and own pay in its line between them. */
export function PlaceTable({
  caption,
  figure: { currency, period },
  verb,
  points,
  pay,
}: {
  caption: string;
  figure: Figure;
  /** "earn" */
  verb: string;
  points: readonly Point[];
  pay: number | null;
}) {
  const isUnder = ([, amount]: Point) => pay === null || amount <= pay;
  return (
    <table className="self-start [&_:is(td,th)]:py-1">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Of 100, so many {verb} less</th>
          <th scope="col" className="num">
            {currency} {withArticle(period)}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.filter(isUnder).map((point) => (
          <PointRow key={point[0]} point={point} currency={currency} />
        ))}
        <tr data-you="" hidden={pay === null} className="[&>*]:border-y [&>*]:border-ink [&>*]:font-semibold">
          <th scope="row">You</th>
          <td className="num">{pay === null ? "" : formatAmount(pay, currency)}</td>
        </tr>
        {points
          .filter((point) => !isUnder(point))
          .map((point) => (
            <PointRow key={point[0]} point={point} currency={currency} />
          ))}
      </tbody>
    </table>
  );
}

function PointRow({ point: [share, amount, limit], currency }: { point: Point; currency: string }) {
  return (
    <tr data-point="">
      <th scope="row" className="font-normal">
        {share}
        {share === 50 ? " (the median)" : ""}
      </th>
      <td className="num">
        {formatAmount(amount, currency)}
        {boundInWords(limit)}
      </td>
    </tr>
  );
}
