import type { DatasetKind, Experience, Measure, OccupationRelation } from "@/db/enums";
import { experiences } from "@/db/enums";
import type { Figure } from "../figure";
import { educationRank } from "../segments";

/** What one source has of the role, or of one occupation that the role belongs to. */
export type Body = {
  /** The slug of the dataset. */
  source: string;
  kind: DatasetKind;
  measure: Measure;
  relation: OccupationRelation;
  /** The occupation that its figures are about; the role's own id where they are about the role. */
  subjectId: string;
  /** The newest whole year; null where the source states none. */
  year: number | null;
};

/** A figure of the page of a role: the role or occupation that it is about, and the name of its language. */
export type RoleFigure = Figure & { subjectId: string; segmentName: string | null };

/** Percentiles of one source in one year, by country and by what the source tells apart. */
export interface SpreadPay {
  source: string;
  year: number | null;
  world: RoleFigure | null;
  /** Countries with enough people, the highest median first; in the currency that they have in common. */
  countries: RoleFigure[];
  /** Countries with too few people, the most first. */
  tooFew: RoleFigure[];
  /** The country that is looked at closely. */
  place: string | null;
  /** Everybody there. */
  whole: RoleFigure | null;
  /** There, by experience, the least first. */
  bands: RoleFigure[];
  /** The same in the country's own currency, everybody first. */
  local: RoleFigure[];
  /** There, by degree and by language; where too few answered, of the whole world. */
  education: RoleFigure[];
  languages: RoleFigure[];
}

/** Medians as published, by country ("ALL" first), the latest year first. */
export interface MedianPay {
  source: string;
  places: { country: string; figures: RoleFigure[] }[];
}

/** Official statistics of one country, occupation by occupation, the one with the newest figures first. */
export interface OfficialPay {
  source: string;
  country: string;
  occupations: OfficialOccupation[];
}

export interface OfficialOccupation {
  code: string;
  title: string;
  relation: OccupationRelation;
  /** The latest year first. */
  figures: RoleFigure[];
}

/** The figures of a role as its page shows them. Sources and measures stand apart and are never merged. */
export interface RoleSalaries {
  /** The country asked for, or the one with the most people. */
  chosen: string | null;
  /** Countries with a figure, be it only the number of people. */
  choices: string[];
  /** The newest survey with percentiles. */
  survey: SpreadPay | null;
  published: MedianPay[];
  official: OfficialPay[];
  records: SpreadPay[];
  /** What articles state. */
  stated: { source: string; figures: RoleFigure[] }[];
}

/** How many countries a chart shows; the table holds all. */
export const countriesInChart = 20;

/** Which country each source is looked at closely in, by its slug; `chosen` under the empty name. */
export type Places = Record<string, string | null>;

const spreadKinds = new Set<DatasetKind>(["survey", "job-records", "official"]);

/**
 * The country that the page is about, and where each source has something: there, or else where it has most people.
 * @param whole everybody who was counted, country by country.
 * @param country the country asked for; without one, that of the newest survey with the most people.
 */
export function choosePlaces(bodies: readonly Body[], whole: readonly Figure[], country?: string): Places {
  const inSource = (source: string) =>
    whole.filter((figure) => figure.source === source && figure.country !== "ALL").toSorted(byPeople);
  const spread = bodies.filter(({ kind, measure }) => spreadKinds.has(kind) && measure === "percentiles");
  const leading = [...spread.filter(({ kind }) => kind === "survey"), ...spread][0];
  const chosen = country ?? (leading ? inSource(leading.source)[0]?.country : undefined) ?? null;
  const places: Places = { "": chosen };
  for (const { source, kind } of bodies) {
    const there = inSource(source);
    const hasChosen = chosen === "ALL" || there.some((figure) => figure.country === chosen);
    const isLoose = kind === "job-records" || kind === "official";
    places[source] = isLoose && !hasChosen ? (there[0]?.country ?? chosen) : chosen;
    if (kind === "official" && chosen === "ALL") places[source] = there[0]?.country ?? null;
  }
  return places;
}

/** Sorts a role's figures into what its page shows. */
export function arrangeSalaries(
  bodies: readonly Body[],
  figures: readonly RoleFigure[],
  places: Places,
): RoleSalaries {
  const chosen = places[""] ?? null;
  const sourcesOf = (kind: DatasetKind, isWanted: (body: Body) => boolean = () => true) => [
    ...new Set(bodies.filter((body) => body.kind === kind && isWanted(body)).map(({ source }) => source)),
  ];
  const of = (source: string) => figures.filter((figure) => figure.source === source);
  const spreadOf = (source: string) =>
    arrangeSpread(source, of(source), places[source] ?? null, yearOf(bodies, source));
  const [survey] = sourcesOf("survey", ({ measure }) => measure === "percentiles");
  const surveyed = survey ? spreadOf(survey) : null;
  const records = sourcesOf("job-records").map(spreadOf);
  const counted = [surveyed, ...records].flatMap((pay) => (pay ? [...pay.countries, ...pay.tooFew] : []));
  return {
    chosen,
    choices: [...new Set(counted.map(({ country }) => country))],
    survey: surveyed,
    published: sourcesOf("survey", ({ measure }) => measure === "median").map((source) => ({
      source,
      places: [...new Set(["ALL", ...(chosen === null ? [] : [chosen])])]
        .map((country) => ({
          country,
          figures: of(source)
            .filter((figure) => figure.country === country && figure.status === "ok")
            .toSorted(byYear),
        }))
        .filter((group) => group.figures.length > 0),
    })),
    official: sourcesOf("official").flatMap((source) => arrangeOfficial(source, bodies, of(source), places)),
    records: records.filter(({ world, countries, tooFew }) => world || countries.length + tooFew.length > 0),
    stated: sourcesOf("editorial").map((source) => ({ source, figures: of(source) })),
  };
}

function arrangeSpread(
  source: string,
  figures: readonly RoleFigure[],
  place: string | null,
  year: number | null,
): SpreadPay {
  const plain = figures.filter(({ breakdown }) => breakdown === "none");
  // The currency that countries have in common is the one of the whole world; others are a country's own.
  const common = plain.find(({ country }) => country === "ALL")?.currency ?? plain[0]?.currency;
  const whole = plain.filter(({ experience, currency }) => experience === "all" && currency === common);
  const countries = whole.filter(({ country }) => country !== "ALL");
  const there = plain.filter(({ country }) => country === place);
  return {
    source,
    year,
    world: whole.find(({ country }) => country === "ALL") ?? null,
    countries: countries.filter(({ status }) => status === "ok").toSorted(byMedian),
    tooFew: countries.filter(({ status }) => status === "too-few").toSorted(byPeople),
    place,
    whole: whole.find(({ country }) => country === place) ?? null,
    bands: there
      .filter(({ experience, currency }) => experience !== "all" && currency === common)
      .toSorted(byExperience),
    local: there.filter(({ currency }) => currency !== common).toSorted(byExperience),
    education: segmentsOf(figures, "education", place).toSorted(
      (a, b) => educationRank(a.segment) - educationRank(b.segment),
    ),
    languages: segmentsOf(figures, "language", place).toSorted(byMedian),
  };
}

/** The people of a breakdown in the place; of the whole world where no group there is large enough. */
function segmentsOf(
  figures: readonly RoleFigure[],
  breakdown: Figure["breakdown"],
  place: string | null,
): RoleFigure[] {
  const own = figures.filter((figure) => figure.breakdown === breakdown);
  const there = own.filter(({ country }) => country === place);
  return there.some(({ status }) => status === "ok") ? there : own.filter(({ country }) => country === "ALL");
}

function arrangeOfficial(
  source: string,
  bodies: readonly Body[],
  figures: readonly RoleFigure[],
  places: Places,
): OfficialPay[] {
  const country = places[source];
  if (!country) return [];
  const relations = new Map(
    bodies.filter((body) => body.source === source).map(({ subjectId, relation }) => [subjectId, relation]),
  );
  const there = figures.filter((figure) => figure.country === country);
  const codes = [...new Set(there.map(({ occupation }) => occupation?.code ?? ""))];
  const occupations = codes.map((code): OfficialOccupation => {
    const own = there.filter(({ occupation }) => (occupation?.code ?? "") === code).toSorted(byYear);
    const [first] = own;
    return {
      code,
      title: first?.occupation?.title ?? "",
      relation: relations.get(first?.subjectId ?? "") ?? "same",
      figures: own,
    };
  });
  const rank: Record<OccupationRelation, number> = { same: 0, wider: 1, nearest: 2 };
  const newest = ({ figures: own }: OfficialOccupation) => own[0]?.year ?? 0;
  return occupations.length === 0
    ? []
    : [
        {
          source,
          country,
          occupations: occupations.toSorted(
            (a, b) => newest(b) - newest(a) || rank[a.relation] - rank[b.relation],
          ),
        },
      ];
}

/** Every figure that the page of the role shows, each once. */
export function figuresShown({ survey, published, official, records, stated }: RoleSalaries): RoleFigure[] {
  const spread = [survey, ...records].flatMap((pay) =>
    pay
      ? [
          ...[pay.world, pay.whole].flatMap((figure) => figure ?? []),
          ...[pay.countries, pay.tooFew, pay.bands, pay.local, pay.education, pay.languages].flat(),
        ]
      : [],
  );
  const others = [
    ...published.flatMap(({ places }) => places),
    ...official.flatMap(({ occupations }) => occupations),
    ...stated,
  ].flatMap(({ figures }) => figures);
  return [...new Map([...spread, ...others].map((figure) => [figure.id, figure])).values()];
}

/** The countries with the most people, and the one looked at closely, the highest median first. */
export function chartedCountries({ countries, place }: Pick<SpreadPay, "countries" | "place">): RoleFigure[] {
  const largest = new Set(countries.toSorted(byPeople).slice(0, countriesInChart));
  return countries.filter((figure) => largest.has(figure) || figure.country === place);
}

function yearOf(bodies: readonly Body[], source: string): number | null {
  return bodies.find((body) => body.source === source)?.year ?? null;
}

const order = new Map<Experience, number>(experiences.map((experience, i) => [experience, i]));

function byExperience(a: Figure, b: Figure): number {
  return (order.get(a.experience) ?? 0) - (order.get(b.experience) ?? 0);
}

function byYear(a: Figure, b: Figure): number {
  return (b.year ?? 0) - (a.year ?? 0);
}

function byMedian(a: Figure, b: Figure): number {
  return (b.median ?? -1) - (a.median ?? -1) || a.country.localeCompare(b.country);
}

function byPeople(a: Figure, b: Figure): number {
  return (b.n ?? 0) - (a.n ?? 0) || a.country.localeCompare(b.country);
}
