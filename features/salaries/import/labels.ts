import { type Education, educations } from "../segments";

/** A label of the survey and what it means here. `left-out` is a person who does not work in a role. */
export interface RoleLabel {
  label: string;
  /** The years in which the source used it, as `2021-2024` or `2025`; null for all. */
  years: string | null;
  /** The slug of our role; null for people who count in no role of ours. */
  role: string | null;
  use: "role" | "no-role" | "left-out";
}

/** The English name of a country in a survey; `country` is null for what is no country. */
export interface CountryLabel {
  country: string | null;
  label: string;
}

/** A title of job records that stands for a role of ours. */
export interface TitleLabel {
  title: string;
  role: string;
}

/** The survey's words for a degree, and the slug that stands for it in figures. */
export interface EducationLabel {
  label: string;
  segment: Education;
}

/** The currency of a country, in the years from the first to the last. */
export interface CountryCurrency {
  country: string;
  years: [first: number, last: number];
  currency: string;
}

export const roleLabelColumns = ["label", "years", "role", "use"] as const;
export const countryLabelColumns = ["country", "label"] as const;
export const titleLabelColumns = ["title", "role"] as const;
export const educationLabelColumns = ["label", "segment"] as const;
export const countryCurrencyColumns = ["country", "years", "currency"] as const;

/** @throws Error for an unknown use, or a role where none may be. */
export function roleLabelOf([label = "", years = "", role = "", use = ""]: readonly string[]): RoleLabel {
  if (use !== "role" && use !== "no-role" && use !== "left-out") {
    throw new Error(`The role label "${label}" has the unknown use "${use}".`);
  }
  if ((use === "role") !== (role !== "")) {
    throw new Error(`The role label "${label}" and its use "${use}" do not go together.`);
  }
  return { label, years: years || null, role: role || null, use };
}

/** @throws Error for what is no ISO 3166-1 alpha-2 code. */
export function countryLabelOf([country = "", label = ""]: readonly string[]): CountryLabel {
  if (country && !/^[A-Z]{2}$/.test(country)) throw new Error(`"${country}" (${label}) is no country code.`);
  return { country: country || null, label };
}

/** @throws Error for a title without a role, or a role without a title. */
export function titleLabelOf([title = "", role = ""]: readonly string[]): TitleLabel {
  if (!title || !role) throw new Error(`"${title}" and "${role}" are no title and its role.`);
  return { title, role };
}

/** @throws Error for a segment without words. */
export function educationLabelOf([label = "", segment = ""]: readonly string[]): EducationLabel {
  const known = educations.find((name) => name === segment);
  if (!label || !known) throw new Error(`"${segment}" (${label}) is no education.`);
  return { label, segment: known };
}

/** @throws Error for what is no ISO 3166-1 alpha-2 code or no ISO 4217 code. */
export function countryCurrencyOf([
  country = "",
  years = "",
  currency = "",
]: readonly string[]): CountryCurrency {
  if (!/^[A-Z]{2}$/.test(country)) throw new Error(`"${country}" is no country code.`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new Error(`"${currency}" (${country}) is no currency.`);
  return { country, years: yearsOf(years || null), currency };
}

/** Whether the label was used in `year`. */
export function isLabelOf({ years }: RoleLabel, year: number): boolean {
  const [first, last] = yearsOf(years);
  return first <= year && year <= last;
}

function yearsOf(years: string | null): [first: number, last: number] {
  if (years === null) return [0, 9999];
  const [first = 0, last = first] = years.split("-").map(Number);
  return [first, last];
}
