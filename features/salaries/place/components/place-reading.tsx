import { FactsRow } from "@/components/definition-list";
import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { EvidenceNote } from "../../components/evidence-note";
import { rateInWords } from "../../conversion/rate-words";
import { measureInWords } from "../../figure-claim";
import type { Evidence } from "../../queries";
import { wordsOfKind } from "../../source-words";
import { inPeriod, placeIn, placeInWords } from "../place";
import { type Facts, pointsOf } from "../points";
import type { PlacedFigure } from "../queries";
import type { Reading } from "../reading";
import { chartEnd, PlaceChart } from "./place-chart";
import { PlaceTable } from "./place-table";
import type { OwnPay } from "./standing";

/** One source's figure with own pay in it: the sentence, the chart, its table, and what it all rests on. */
export function PlaceReading({
  reading: { figure, steps, noPlace },
  evidence,
  isOneOfSome,
  pay,
}: {
  reading: Reading<PlacedFigure>;
  evidence: Evidence;
  /** The source tells the same in more than one currency. */
  isOneOfSome: boolean;
  pay: OwnPay | null;
}) {
  const { kind, counted } = wordsOfKind(figure);
  const anchor = `place-${figure.id}`;
  // Where nothing is converted, the currencies can still differ: then nothing is marked.
  const own =
    pay && !noPlace && pay.currency === figure.currency
      ? inPeriod(pay.amount, pay.period, figure.period)
      : null;
  const { currency, period } = figure;
  const points = pointsOf(figure);
  const place = own === null ? null : placeIn(points, own);
  const known: Facts = { points, currency, period, counted, end: chartEnd(points), name: kind };
  const facts = (
    <FactsRow
      facts={[
        { term: "Reports (n)", value: figure.n === null ? "not stated" : formatCount(figure.n) },
        { term: "Year", value: figure.year ?? "not stated by source" },
        { term: "Pay for", value: `${withArticle(period)}, in ${steps[0]?.from ?? currency}` },
        { term: "Measure", value: measureInWords(figure) },
      ]}
    />
  );
  return (
    <section
      aria-labelledby={anchor}
      className="space-y-4 border-t border-ink pt-3"
      data-place={noPlace ? undefined : JSON.stringify(known)}
    >
      <div>
        <h3 id={anchor} className="text-sm tracking-normal">
          {kind}: {evidence.title}
          {figure.occupation ? `, “${figure.occupation.title}”` : ""}
          {isOneOfSome ? `, in ${steps[0]?.from ?? currency}` : ""}
        </h3>
        {figure.occupation && figure.relation !== "same" ? (
          <p>
            {figure.occupation.code} is {relations[figure.relation]} the role.
          </p>
        ) : null}
      </div>
      {noPlace ? (
        <>
          <p className="measure">
            <Stated figure={figure} /> {noPlace}
          </p>
          {facts}
        </>
      ) : (
        <>
          <p className="text-lg" data-words="" hidden={!place}>
            {place ? placeInWords(place, counted) : null}
          </p>
          <div className="grid gap-x-8 gap-y-4 md:grid-cols-[minmax(0,1fr)_minmax(0,19rem)]">
            <div className="space-y-4">
              <PlaceChart figure={figure} points={points} pay={own} />
              {facts}
            </div>
            <PlaceTable
              caption={`${kind}, ${countryName(figure.country)}`}
              figure={figure}
              verb={counted.includes("pay") ? "pay" : "earn"}
              points={points}
              pay={own}
            />
          </div>
        </>
      )}
      {steps.length > 0 ? (
        <p className="measure">
          Converted to {currency} {rateInWords({ steps, currency }, figure.year)}.
        </p>
      ) : null}
      <EvidenceNote evidence={evidence} counted={figure.population} />
    </section>
  );
}

const relations = { same: "", wider: "a wider group than", nearest: "not the same as, but nearest to," };

/** What a source states that gives nobody a place. */
function Stated({
  figure: { status, measure, mean, low, high, currency, period },
}: {
  figure: PlacedFigure;
}) {
  if (status !== "ok") return null;
  const parts = [
    low !== null && high !== null ? formatMoneyRange(low, high, currency) : null,
    mean !== null ? `${measure === "range" ? "average " : ""}${formatMoney(mean, currency)}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <>
      <strong className="num font-semibold">{parts.join(", ")}</strong> {withArticle(period)}.
    </>
  );
}
