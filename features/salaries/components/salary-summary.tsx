import { RangeKey } from "@/components/chart/range-chart";
import { countryName, formatMoney } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { relationInWords } from "../relation-words";
import { OfficialSentence } from "../role/components/official-sentence";
import { findRoleFigures } from "../role/queries";
import { FigureChart } from "./figure-chart";
import { FigureChip } from "./figure-chip";
import { People } from "./figure-words";
import { figureAnchor, KeepFigure, type KeepSlot } from "./keep-slot";
import { OccupationData } from "./occupation-data";
import { StatedFigures } from "./stated-figures";

/** The short form of a role's pay for its guide; nothing when no source says anything. */
export async function SalarySummary({ role: slug, keep }: { role: string; keep?: KeepSlot }) {
  const found = await findRoleFigures(slug);
  if (!found || Object.keys(found.evidence).length === 0) return null;
  const { role, salaries, evidence } = found;
  const spread = salaries.survey?.countries.find(({ country }) => country === salaries.chosen);
  const latest = salaries.published[0]?.places.find(({ country }) => country === "ALL")?.figures[0];
  const survey = spread && evidence[spread.source];
  const published = latest && evidence[latest.source];
  // A neighbouring occupation says too little of this role for a guide.
  const office = salaries.official
    .flatMap(({ occupations }) => occupations)
    .find(({ relation, figures: [newest] }) => relation !== "nearest" && newest);
  const official = office?.figures[0];
  const officially = official && evidence[official.source];
  const [stated] = salaries.stated;
  const editorial = stated && evidence[stated.source];
  return (
    <div className="chip-column space-y-8">
      <OccupationData figures={found} />
      {spread && survey ? (
        <div id={figureAnchor(spread)} className="space-y-3">
          <h3>
            {countryName(spread.country)}: what people reported in the survey of {spread.year}
          </h3>
          <RangeKey />
          <FigureChart
            label={`Pay in ${countryName(spread.country)}, ${spread.currency} ${withArticle(spread.period)}`}
            figures={[spread]}
            name={({ country }) => countryName(country)}
            chosen={spread.id}
          />
          <div className="flex flex-wrap items-center gap-x-4">
            <p className="flex-1 basis-80">
              <Spread figure={spread} />
              <FigureChip figure={spread} evidence={survey} name="Stack Overflow survey" />
            </p>
            <KeepFigure figure={spread} keep={keep} />
          </div>
        </div>
      ) : null}
      {latest?.median != null && published ? (
        <div id={figureAnchor(latest)} className="space-y-2">
          <h3>The whole world: the published median</h3>
          <div className="flex flex-wrap items-center gap-x-4">
            <p className="flex-1 basis-80">
              Half earned more than{" "}
              <strong className="num font-semibold">{formatMoney(latest.median, latest.currency)}</strong> a
              year in the survey of {latest.year} (<People n={latest.n} />
              ).
              <FigureChip figure={latest} evidence={published} name="Stack Overflow, as published" />
            </p>
            <KeepFigure figure={latest} keep={keep} />
          </div>
        </div>
      ) : null}
      {official && office && officially ? (
        <div id={figureAnchor(official)} className="space-y-2">
          <h3>{countryName(official.country)}: official statistics</h3>
          <div className="flex flex-wrap items-center gap-x-4">
            <p className="flex-1 basis-80">
              <OfficialSentence figure={official} />
              {relationInWords(office.relation) ? ` A ${relationInWords(office.relation)}.` : ""}
              <FigureChip
                figure={official}
                evidence={officially}
                name={officially.source.publisher ?? "Official statistics"}
              />
            </p>
            <KeepFigure figure={official} keep={keep} />
          </div>
        </div>
      ) : null}
      {editorial && stated.figures.length > 0 ? (
        <div className="space-y-2">
          <h3>Stated by articles</h3>
          <StatedFigures figures={stated.figures} evidence={editorial} claims={found.claims} keep={keep} />
        </div>
      ) : null}
      <p>
        <a href={`/salaries/${role.slug}`}>All figures by country, experience and year</a>, and{" "}
        <a href={`/salaries/${role.slug}/you`}>where your own pay stands</a>
      </p>
    </div>
  );
}

function Spread({ figure }: { figure: Parameters<typeof KeepFigure>[0]["figure"] }) {
  const { p10, p25, median, p75, p90, currency, n } = figure;
  if (p10 === null || p25 === null || median === null || p75 === null || p90 === null) return null;
  return (
    <>
      Half earn more than <strong className="num font-semibold">{formatMoney(median, currency)}</strong> a
      year, one in ten less than <span className="num">{formatMoney(p10, currency)}</span>, one in ten more
      than <span className="num">{formatMoney(p90, currency)}</span>, and the middle half between{" "}
      <span className="num">{formatMoney(p25, currency)}</span> and{" "}
      <span className="num">{formatMoney(p75, currency)}</span> (<People n={n} />
      ).
    </>
  );
}
