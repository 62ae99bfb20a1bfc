import { countryName, formatMoney, formatMoneyRange } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { experienceInWords } from "../experience-bands";
import type { Figure } from "../figure";
import { claimOf, type PayClaim } from "../figure-claim";
import type { Evidence } from "../queries";
import { FigureChip } from "./figure-chip";
import { People, TooFew } from "./figure-words";
import { figureAnchor, KeepFigure, type KeepSlot } from "./keep-slot";

/** Figures that articles state, each with its measure and with what it does not say. */
export function StatedFigures({
  figures,
  evidence,
  claims,
  keep,
}: {
  figures: readonly Figure[];
  evidence: Evidence;
  claims: readonly PayClaim[];
  keep?: KeepSlot;
}) {
  return (
    <dl className="border-t border-rule">
      {figures.map((figure) => (
        <div
          key={figure.id}
          id={figureAnchor(figure)}
          className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
        >
          <dt className="font-semibold">
            {countryName(figure.country)}
            {figure.experience === "all" ? null : (
              <span className="block text-xs font-normal">{experienceInWords(figure.experience)}</span>
            )}
          </dt>
          <dd>
            <p>
              <Statement figure={figure} />
              <FigureChip
                figure={figure}
                evidence={evidence}
                name={evidence.source.title}
                claim={claimOf(figure, claims, countryName)}
              />
            </p>
            <p className="text-xs text-quiet">
              Pay for {withArticle(figure.period)},{" "}
              {figure.year === null ? "year not stated by source" : `of ${figure.year}`},{" "}
              <People n={figure.n} />.
            </p>
          </dd>
          <dd>
            <KeepFigure figure={figure} keep={keep} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Statement({ figure }: { figure: Figure }) {
  const { measure, status, currency, mean, median, low, high, n } = figure;
  if (status === "too-few") return <TooFew n={n} />;
  const range = low !== null && high !== null ? formatMoneyRange(low, high, currency) : null;
  const average = mean === null ? null : formatMoney(mean, currency);
  if (measure === "disputed" && average) {
    return (
      <>
        <strong className="num font-semibold">{average}</strong> average (source also says median – under
        review)
      </>
    );
  }
  if (range) {
    return (
      <>
        <strong className="num font-semibold">{range}</strong> range{average ? `, average ${average}` : ""}
      </>
    );
  }
  if (average) return <>{average} average</>;
  return <>{median === null ? "not stated by the source" : `${formatMoney(median, currency)} median`}</>;
}
