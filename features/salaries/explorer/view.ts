import { type Breakdown, type DatasetKind, type Experience, experiences, type Measure } from "@/db/enums";
import { rankOfSource, type SpokenSource } from "../source-words";
import type { Asked, ExplorerView } from "./input";

/** Where a reader who names no country begins: the one that every source knows most people in. */
const usualCountry = "US";

/** What one source has of what is asked for. */
export type Coverage = {
  /** The slug of the dataset. */
  source: string;
  kind: DatasetKind;
  title: string;
  /** Of one of its figures; null where it is not known. */
  measure: Measure | null;
  /** The newest first; null where the source states none. */
  years: (number | null)[];
  /** Of the year asked for, or the newest. */
  experiences: Experience[];
};

/** What is needed before figures can be looked up. */
export interface Plan {
  view: ExplorerView;
  /** Null in the view of all countries, which may still set one apart. */
  country: string | null;
  /** Nobody asked for this country: it is where one begins. */
  isUsualCountry: boolean;
  /** The view is about a role, and none was named. */
  lacksRole: boolean;
  breakdown: Breakdown;
}

/** The view that is asked for, or else the one that what is given leads to, and what it is about. */
export function planView({ view: askedView, role, country }: Asked): Plan {
  const view = askedView ?? (role === null ? "roles" : country === null ? "countries" : "group");
  const isOverCountries = view === "countries";
  return {
    view,
    country: isOverCountries ? null : (country ?? usualCountry),
    isUsualCountry: !isOverCountries && country === null,
    lacksRole: view !== "roles" && role === null,
    breakdown: view === "education" ? "education" : view === "languages" ? "language" : "none",
  };
}

/** A long list is of one source; elsewhere all of them stand one under the other. */
export function isOfOneSource({ view }: Pick<Plan, "view">): boolean {
  return view === "countries" || view === "roles";
}

/** One source, year and experience that figures are looked up by. */
export interface Choice extends SpokenSource {
  source: string;
  year: number | null;
  experience: Experience;
  /** What was asked for and is not there, in sentences. */
  notes: string[];
}

/** The sources in the order in which they are read. */
export function inOrder(coverage: readonly Coverage[]): Coverage[] {
  return coverage.toSorted((a, b) => rankOfSource(a) - rankOfSource(b) || a.source.localeCompare(b.source));
}

/**
 * The one source of a list: the one asked for, or else the first that knows the experience and the year; null when no
 * source has anything.
 */
export function chooseSource(
  asked: Pick<Asked, "source" | "experience" | "year">,
  coverage: readonly Coverage[],
): Coverage | null {
  const all = inOrder(coverage);
  const knowsExperience = ({ experiences: known }: Coverage) =>
    asked.experience === null || known.includes(asked.experience);
  const knowsYear = ({ years }: Coverage) => asked.year === null || years.includes(asked.year);
  return (
    all.find(({ source }) => source === asked.source) ??
    all.find((one) => knowsExperience(one) && knowsYear(one)) ??
    all.find(knowsExperience) ??
    all[0] ??
    null
  );
}

/** What is shown of one source: what was asked for, or the nearest that it has, and what it cannot give. */
export function choiceOf(
  asked: Pick<Asked, "source" | "experience" | "year">,
  { source, kind, title, measure, years, experiences: known }: Coverage,
): Choice {
  const notes: string[] = [];
  if (asked.source !== null && asked.source !== source) {
    notes.push(`The source you asked for, ${asked.source}, says nothing here.`);
  }
  const [newest = null] = years;
  let year = newest;
  if (asked.year !== null) {
    if (years.includes(asked.year)) year = asked.year;
    else
      notes.push(
        `This source has nothing of ${asked.year}; shown is ${newest === null ? "a figure without a year" : newest}.`,
      );
  }
  const wanted = asked.experience ?? "all";
  const experience = known.includes(wanted) ? wanted : (known[0] ?? "all");
  if (asked.experience !== null && experience !== asked.experience) {
    notes.push(
      "This source does not tell pay apart by the experience you asked for; shown is what it tells instead.",
    );
  }
  return { source, kind, title, measure, year, experience, notes };
}

/** Every experience that some source knows, in the order of the list. */
export function knownExperiences(coverage: readonly Coverage[]): Experience[] {
  const known = new Set(coverage.flatMap((one) => one.experiences));
  return experiences.filter((experience) => known.has(experience));
}

/** Every year that some source knows, the newest first. */
export function knownYears(coverage: readonly Coverage[]): number[] {
  const years = new Set(coverage.flatMap((one) => one.years));
  return [...years].filter((year) => year !== null).sort((a, b) => b - a);
}
