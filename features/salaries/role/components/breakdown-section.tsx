import { countryName, formatCount } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { FigureChart } from "../../components/figure-chart";
import type { KeepSlot } from "../../components/keep-slot";
import { PaySection } from "../../components/pay-section";
import { FoldedRangeTable } from "../../components/range-table";
import { inPlace } from "../../explorer/title-words";
import type { Evidence } from "../../queries";
import { educationInWords } from "../../segments";
import type { RoleFigure, SpreadPay } from "../role-salaries";

/** How many groups a chart shows, and how many rows always stand in the table. */
const charted = 12;

const kinds = {
  education: {
    anchor: "by-education",
    title: "By education",
    first: "Highest education",
    rest: "kinds of education",
    intro:
      "The highest degree that people named. What a degree is worth is not to be read from it: age, country and experience differ between the groups, too.",
  },
  language: {
    anchor: "by-language",
    title: "By programming language",
    first: "Worked with",
    rest: "languages",
    intro:
      "People named every language that they had worked with in the past year and count in each, so the groups overlap. A language does not pay; employers who use it do.",
  },
} as const;

/** Pay by degree or by language, in the country looked at or, where too few answered there, in the whole world. */
export function BreakdownSection({
  kind,
  pay,
  evidence,
  keep,
}: {
  kind: keyof typeof kinds;
  pay: SpreadPay;
  evidence: Evidence;
  keep?: KeepSlot | undefined;
}) {
  const figures = kind === "education" ? pay.education : pay.languages;
  const known = figures.filter(({ status }) => status === "ok");
  const tooFew = figures.filter(({ status }) => status !== "ok");
  const [first] = known;
  if (!first) return null;
  const { anchor, title, first: head, rest, intro } = kinds[kind];
  const country = countryName(first.country);
  const largest = new Set(known.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0)).slice(0, charted));
  return (
    <PaySection
      anchor={anchor}
      title={`${title}: ${country}`}
      intro={
        <>
          <p>{intro}</p>
          {first.country === pay.place ? null : (
            <p>Too few people {inPlace(pay.place ?? "ALL")} said so; these are the figures of the world.</p>
          )}
          {known.length > charted ? (
            <p>
              The chart shows the {charted} with the most reports, the table all {known.length}.
            </p>
          ) : null}
        </>
      }
      evidence={<EvidenceNote evidence={evidence} counted={first.population} />}
    >
      <FigureChart
        label={`Pay ${title.toLowerCase()}, ${country}, ${first.currency} a year`}
        figures={known.filter((figure) => largest.has(figure))}
        name={segmentName}
      />
      <FoldedRangeTable
        caption={`Yearly pay ${title.toLowerCase()}, ${country}, ${first.currency}, survey of ${pay.year}`}
        first={head}
        rest={rest}
        shown={charted}
        name={segmentName}
        figures={known}
        keep={keep}
      />
      {tooFew.length > 0 ? (
        <p className="measure text-xs text-quiet">
          Too few reports for a figure:{" "}
          {tooFew.map((figure) => `${segmentName(figure)} (n = ${formatCount(figure.n ?? 0)})`).join(", ")}.
        </p>
      ) : null}
    </PaySection>
  );
}

function segmentName({ breakdown, segment, segmentName: name }: RoleFigure): string {
  return (breakdown === "education" ? educationInWords(segment) : name) ?? segment;
}
