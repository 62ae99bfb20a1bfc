import { Distribution } from "@/components/chart/distribution";
import { formatCount } from "@/lib/money";
import { EvidenceNote } from "../../components/evidence-note";
import { figureAnchor, KeepFigure } from "../../components/keep-slot";
import { internationalDollar } from "../../conversion/convert";
import { convertedAmount, rateInWords } from "../../conversion/rate-words";
import { experienceInWords } from "../../experience-bands";
import { measureInWords } from "../../figure-claim";
import { explorerAddress } from "../address";
import type { Explored } from "../explored";
import { type ExplorerFigure, listTold, type Told } from "../queries";
import { middleOf, type Shown } from "../shown";
import { wordsOfSource } from "../source-words";
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
  const { choice, shown, evidence } = told;
  const { kind, short, how } = wordsOfSource(choice.source, evidence);
  const anchor = `of-${choice.source}`;
  return (
    <section aria-labelledby={anchor} className="mt-10 border-t border-ink pt-3">
      <div className="lg:grid lg:grid-cols-12 lg:gap-x-8">
        <div className="lg:col-span-4">
          <p className="text-xs text-quiet">{kind}</p>
          <h3 id={anchor} className="text-base leading-snug font-semibold">
            {short}, {choice.year ?? "year not stated by source"}
          </h3>
          <p className="text-xs text-quiet">{how}</p>
        </div>
        <div className="lg:col-span-8">
          {choice.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <ConversionNote asked={asked} rows={shown} />
        </div>
      </div>
      {shown.map((row) => (
        <OneFigure key={row.figure.id} row={row} explored={explored} />
      ))}
      <div className="mt-4 lg:ms-[calc(100%/3+1rem)]">
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
        />
        <p className="no-print mt-1 text-xs">
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
        </p>
      </div>
    </section>
  );
}

/** What differs from source to source to the left, how pay is spread to the right. */
function OneFigure({ row, explored: { keep, role } }: { row: Shown<ExplorerFigure>; explored: Explored }) {
  const { figure, values, currency, conversion } = row;
  const { occupation, roles } = figure;
  const relation = roles.find(({ slug }) => slug === role?.slug)?.relation;
  const middle = middleOf(row);
  const converted = conversion && "converted" in conversion ? conversion.converted : null;
  const unit = currency === internationalDollar ? "International dollars" : currency;
  const differs = [
    [
      "Occupation",
      occupation
        ? `“${occupation.title}”${relation === "wider" ? ", wider group" : relation === "nearest" ? ", nearest occupation" : ""}`
        : null,
    ],
    ["Measure", measureInWords(figure)],
    ["Counted", figure.population === "article" ? null : figure.population],
    ["Experience", experienceOf(figure)],
    ["Reports", figure.n === null ? "number not stated by the source" : `n = ${formatCount(figure.n)}`],
    ["Period", `a ${figure.period}, ${figure.year ?? "year not stated by source"}`],
    ["Converted", converted && converted.steps.length > 0 ? rateInWords(converted, figure.year) : null],
  ] as const;
  return (
    <div id={figureAnchor(figure)} className="mt-4 gap-x-8 lg:grid lg:grid-cols-12">
      <div className="lg:col-span-4">
        <p className="num text-lg leading-tight font-semibold">
          {figure.status === "too-few"
            ? "Too few reports"
            : figure.status === "suppressed-by-source"
              ? "Kept back by the source"
              : middle === null || figure.measure === "disputed"
                ? statement(row)
                : `${convertedAmount(middle, currency)}${figure.limits.median === "above" ? " or more" : ""}`}
        </p>
        {figure.status === "ok" && figure.measure === "percentiles" ? (
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
        {keep ? (
          <div className="mt-1">
            <KeepFigure figure={figure} keep={keep} />
          </div>
        ) : null}
      </div>
      <div className="min-w-0 max-lg:mt-4 lg:col-span-8">
        {figure.status === "ok" && figure.measure === "percentiles" ? (
          <Distribution
            title={`${unit} a year`}
            label={`How pay is spread, ${unit} a year; the amounts stand below it.`}
            values={values}
            limits={figure.limits}
            format={(amount) => convertedAmount(amount, currency)}
          />
        ) : null}
      </div>
    </div>
  );
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
