import { codingYearBands } from "./experience-bands";
import type { Figure } from "./figure";

/** The figures of a role as its page shows them. Sources and measures stand apart and are never merged. */
export interface RoleSalaries {
  /** The survey of 2025, all experience. */
  world: Figure | null;
  /** Countries with enough people, the highest median first. */
  countries: Figure[];
  /** Countries with too few people, the most first. */
  tooFew: Figure[];
  /** The country asked for, or the one with the most people. */
  chosen: string | null;
  /** The chosen country by years of coding, the fewest years first. */
  bands: Figure[];
  /** Medians as published, by country ("ALL" first), the latest year first. */
  published: { country: string; figures: Figure[] }[];
  /** What articles state. */
  stated: Figure[];
}

/** How many countries a chart shows; the table holds all. */
export const countriesInChart = 20;

const bandOrder = new Map<string, number>(codingYearBands.map(({ band }, i) => [band, i]));

/**
 * Sorts a role's figures into what its page shows.
 * @param country the country asked for; without one, the country with the most people.
 */
export function arrangeSalaries(figures: readonly Figure[], country?: string): RoleSalaries {
  const survey = figures.filter(({ source }) => source === "stackoverflow-2025");
  const whole = survey.filter(({ experience }) => experience === "all");
  const places = whole.filter((figure) => figure.country !== "ALL");
  const chosen = country ?? places.toSorted(byPeople)[0]?.country ?? null;
  const published = figures.filter(({ source }) => source === "stackoverflow-published");
  return {
    world: whole.find((figure) => figure.country === "ALL") ?? null,
    countries: places.filter(({ status }) => status === "ok").toSorted(byMedian),
    tooFew: places.filter(({ status }) => status === "too-few").toSorted(byPeople),
    chosen,
    bands: survey
      .filter((figure) => figure.country === chosen && figure.experience !== "all")
      .toSorted((a, b) => (bandOrder.get(a.experience) ?? 0) - (bandOrder.get(b.experience) ?? 0)),
    published: [...new Set(["ALL", ...(chosen === null ? [] : [chosen])])]
      .map((place) => ({
        country: place,
        figures: published
          .filter((figure) => figure.country === place && figure.status === "ok")
          .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)),
      }))
      .filter((group) => group.figures.length > 0),
    stated: figures.filter(({ source }) => source === "editorial"),
  };
}

/** The countries with the most people, and the chosen one, the highest median first. */
export function chartedCountries({ countries, chosen }: RoleSalaries): Figure[] {
  const largest = new Set(countries.toSorted(byPeople).slice(0, countriesInChart));
  return countries.filter((figure) => largest.has(figure) || figure.country === chosen);
}

function byMedian(a: Figure, b: Figure): number {
  return (b.median ?? 0) - (a.median ?? 0) || a.country.localeCompare(b.country);
}

function byPeople(a: Figure, b: Figure): number {
  return (b.n ?? 0) - (a.n ?? 0) || a.country.localeCompare(b.country);
}
