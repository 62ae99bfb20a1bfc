import { Chip, ChipLines } from "@/components/chip";
import { Day } from "@/components/date";
import { countryName, formatCount } from "@/lib/money";
import { withArticle } from "@/lib/text";
import type { Figure } from "../figure";
import { measureInWords, type PayClaim } from "../figure-claim";
import type { Evidence } from "../queries";
import { namedAs, titlesInWords } from "../titles-words";

/** What a figure rests on, one press away: measure, place, period, source, year and when it is looked at again. */
export function FigureChip({
  figure,
  evidence: { kind, source, occupations, caveat, notes },
  name,
  claim,
}: {
  figure: Figure;
  evidence: Evidence;
  /** The short name of the source. */
  name: string;
  /** What the guide claims of the same figure. */
  claim?: PayClaim | undefined;
}) {
  return (
    <Chip id={`source-of-${figure.id}`} name={name}>
      <ChipLines
        lines={[
          ["Measure", measureInWords(figure)],
          ["Place", countryName(figure.country)],
          ["Period", claim?.period ?? withArticle(figure.period)],
          ["People", figure.n === null ? "number not stated" : `n = ${formatCount(figure.n)}`],
          ["Counted", figure.population === "article" ? null : figure.population],
          [namedAs(kind), occupations.length > 0 ? titlesInWords(occupations) : null],
          [
            "Source",
            <>
              {source.url ? (
                <a href={source.url} rel="external">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              , {source.publisher ?? "publisher not known"}
            </>,
          ],
          ["As of", claim?.asOf ?? figure.year ?? "not stated by source"],
          ["Review by", claim ? <Day key="day" day={claim.reviewBy} /> : "the next release of the source"],
          ["Bear in mind", [caveat, ...notes].filter(Boolean).join(" ") || null],
          [
            "Licence",
            <>
              {source.licenceUrl ? (
                <a href={source.licenceUrl}>{source.licence}</a>
              ) : (
                (source.licence ?? "none stated")
              )}
              {source.attribution ? `. ${source.attribution}` : null}
            </>,
          ],
        ]}
      />
    </Chip>
  );
}
