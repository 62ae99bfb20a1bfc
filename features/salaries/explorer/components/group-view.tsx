import { Distribution } from "@/components/chart/distribution";
import { formatAmount, formatCount, formatMoney } from "@/lib/money";
import { withArticle } from "@/lib/text";
import { EvidenceNote } from "../../components/evidence-note";
import { figureAnchor, KeepFigure } from "../../components/keep-slot";
import { convertedAmount, rateInWords, unitInWords } from "../../conversion/rate-words";
import { experienceInWords } from "../../experience-bands";
import { measureInWords } from "../../figure-claim";
import { wordsOfSource } from "../../source-words";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { type ExplorerFigure, listTold, type Told } from "../queries";
import { middleOf, type Shown } from "../shown";
import { targetOf } from "../target";
import { ConversionNote } from "./conversion-note";
import { FileLinks } from "./file-links";
import { NothingFound } from "./nothing-found";
import { statement } from "./stated-table";
import { ToldHead } from "./told-section";

/** One role in one country: every source that covers it, one under the other, each on its own axis, never averaged. */
export async function GroupView(explored: Explored) {
  const { asked, plan, role, coverage } = explored;
  const told = await listTold(asked, role, {
    subjects: role?.subjects ?? [],
    country: plan.country,
    breakdown: "none",
    coverage,
  });
  if (told.length === 0 || !role) return <NothingFound {...explored} />;
  return (
    <>
      <ToldHead>
        {told.length === 1
          ? "One source covers this"
          : `${told.length} sources cover this, each in its own way`}
      </ToldHead>
      <p className="measure mt-1 text-quiet">
        They counted other people, measured other things or asked in other years, so each has an axis of its
        own and no average is made of them.{" "}
        <a href={`/salaries/${role.slug}/you${plan.country ? `?country=${plan.country}` : ""}`}>
          Where your own pay stands
        </a>
        {" · "}
        <a href={`/salaries/${role.slug}`}>All pay of this role on one page</a>
      </p>
      {told.map((one) => (
        <OneSource key={one.choice.source} explored={explored} told={one} />
      ))}
    </>
  );
}

function OneSource({ explored, told }: { explored: Explored; told: Told }) {
  const { asked, plan } = explored;
  const { choice, evidence } = told;
  const shown = told.shown.toSorted(
    (a, b) =>
      Number(b.figure.status === "ok") - Number(a.figure.status === "ok") ||
      (b.figure.n ?? 0) - (a.figure.n ?? 0),
  );
  const { kind, short, how } = wordsOfSource(choice);
  const anchor = `of-${choice.source}`;
  return (
    <section aria-labelledby={anchor} className="mt-10 space-y-6 border-t border-ink pt-3">
      {shown.map((row, i) => (
        <div key={row.figure.id} id={figureAnchor(row.figure)} className="gap-x-8 lg:grid lg:grid-cols-12">
          <div className="lg:col-span-4">
            {i === 0 ? (
              <div className="mb-3">
                <p className="text-xs text-quiet">{kind}</p>
                <h3 id={anchor} className="text-base leading-snug font-semibold">
                  {short}, {choice.year ?? "year not stated by source"}
                </h3>
                <p className="text-xs text-quiet">{how}</p>
              </div>
            ) : null}
            <Facts row={row} explored={explored} />
          </div>
          <div className="min-w-0 space-y-4 max-lg:mt-4 lg:col-span-8">
            {i === 0 && (choice.notes.length > 0 || targetOf(asked)) ? (
              <div>
                {choice.notes.map((note) => (
                  <p key={note}>{note}</p>
                ))}
                <ConversionNote asked={asked} rows={shown} />
              </div>
            ) : null}
            <Spread row={row} />
            {i === shown.length - 1 ? (
              <div>
                {evidence ? <EvidenceNote evidence={evidence} /> : null}
                <FileLinks
                  filters={{
                    role: asked.role,
                    country: plan.country,
                    experience: choice.experience,
                    source: choice.source,
                    year: choice.year,
                    breakdown: null,
                  }}
                >
                  <a
                    href={explorerAddress({
                      ...asked,
                      source: choice.source,
                      view: "countries",
                      year: null,
                      sort: null,
                    })}
                  >
                    Other countries in this source
                  </a>
                </FileLinks>
              </div>
            ) : null}
          </div>
        </div>
      ))}
    </section>
  );
}

/** How pay is spread, where the source says so. */
function Spread({ row: { figure, values, currency } }: { row: Shown<ExplorerFigure> }) {
  if (figure.status !== "ok" || figure.measure !== "percentiles") return null;
  const unit = unitInWords(currency, figure.period);
  return (
    <Distribution
      title={unit}
      label={`How pay is spread, ${unit}; the amounts stand below it.`}
      values={values}
      limits={figure.limits}
      format={(amount) => formatAmount(amount, currency)}
    />
  );
}

/** What is told, and all in which it may differ from what another source tells. */
function Facts({ row, explored: { keep, role } }: { row: Shown<ExplorerFigure>; explored: Explored }) {
  const { figure, currency, conversion } = row;
  const { occupation, roles } = figure;
  const relation = relations[roles.find(({ slug }) => slug === role?.slug)?.relation ?? "same"];
  const converted = conversion && "converted" in conversion ? conversion.converted : null;
  const differs = [
    ["Occupation", occupation ? `“${occupation.title}”${relation}` : null],
    ["Measure", measureInWords(figure)],
    ["Counted", figure.population === "article" ? null : figure.population],
    ["Experience", experienceOf(figure)],
    ["Reports", figure.n === null ? "number not stated by the source" : `n = ${formatCount(figure.n)}`],
    ["Period", `${withArticle(figure.period)}, ${figure.year ?? "year not stated by source"}`],
    ["Converted", converted && converted.steps.length > 0 ? rateInWords(converted, figure.year) : null],
    ["As stated", converted && converted.steps.length > 0 ? statedAmount(figure) : null],
  ] as const;
  return (
    <>
      <p className="num text-lg leading-tight font-semibold">{headOf(row, currency)}</p>
      {figure.status === "ok" && (figure.measure === "percentiles" || figure.measure === "median") ? (
        <p className="text-xs text-quiet">half earn more than this</p>
      ) : null}
      <dl className="mt-2 text-xs">
        {differs.map(([term, value]) =>
          value ? (
            <div key={term} className="grid grid-cols-[5.5rem_minmax(0,1fr)] border-t border-rule py-1">
              <dt className="text-quiet">{term}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {keep ? <KeepFigure figure={figure} keep={keep} /> : null}
    </>
  );
}

const relations = { same: "", wider: ", wider group", nearest: ", nearest occupation" } as const;

function headOf(row: Shown<ExplorerFigure>, currency: string): string {
  const { figure } = row;
  if (figure.status === "too-few") return "Too few reports";
  if (figure.status === "suppressed-by-source") return "Kept back by the source";
  const middle = figure.measure === "percentiles" || figure.measure === "median" ? middleOf(row) : null;
  if (middle === null) return statement(row);
  const limit = figure.limits.median;
  return `${convertedAmount(middle, currency)}${limit ? ` or ${limit === "above" ? "more" : "less"}` : ""}`;
}

function statedAmount({ median, currency }: ExplorerFigure): string | null {
  return median === null ? null : formatMoney(median, currency);
}

function experienceOf({ experience, experienceBasis }: ExplorerFigure): string {
  const basis =
    experienceBasis === "coding-years"
      ? " (told by all years of coding)"
      : experienceBasis === "seniority"
        ? " (told by seniority)"
        : " (not told apart by the source)";
  return experienceInWords(experience) + (experience === "all" ? basis : "");
}
