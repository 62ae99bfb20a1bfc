import { z } from "zod";
import { type Experience, experiences } from "@/db/enums";
import { slug } from "@/lib/slug";
import {
  type AddressQuery,
  countryPart,
  currencyPart,
  expectedCountry,
  expectedCurrency,
  partsOf,
  type Refused,
} from "../address-parts";
import { experienceInWords } from "../experience-bands";

export const explorerViews = [
  "countries",
  "roles",
  "experience",
  "years",
  "education",
  "languages",
  "group",
] as const;
export type ExplorerView = (typeof explorerViews)[number];

export const sortKeys = ["name", "n", "p10", "p25", "median", "p75", "p90"] as const;
export type SortKey = (typeof sortKeys)[number];
/** Amounts and counts begin with the highest, names with A, unless they are turned round. */
export interface Sort {
  key: SortKey;
  isTurned: boolean;
}

/** What a reader asks the explorer for; null is not asked. */
export interface Asked {
  role: string | null;
  country: string | null;
  experience: Experience | null;
  source: string | null;
  year: number | null;
  currency: string | null;
  power: boolean;
  view: ExplorerView | null;
  sort: Sort | null;
  /** Every row, not only the first ones. */
  all: boolean;
}

const year = z.coerce.number().int().min(1990).max(2100);
const sort = z
  .string()
  .regex(/^[a-z0-9]+(-turned)?$/)
  .transform((text) => ({ key: text.replace("-turned", ""), isTurned: text.endsWith("-turned") }))
  .pipe(z.object({ key: z.enum(sortKeys), isTurned: z.boolean() }));
const switchedOn = z.literal("on").transform(() => true);

const expected = {
  role: "a role by its name in our addresses, such as backend-developer",
  country: expectedCountry,
  experience: `one of ${experiences.join(", ")}`,
  source: "a source by its name in our addresses, such as stackoverflow-2025",
  year: "a year between 1990 and 2100",
  currency: expectedCurrency,
  power: "on, or nothing",
  view: `one of ${explorerViews.join(", ")}`,
  sort: `one of ${sortKeys.join(", ")}, with -turned for the other direction`,
  all: "on, or nothing",
} as const;

/** The parts of an address that the explorer knows. */
export const explorerKeys = Object.keys(expected) as (keyof typeof expected)[];

/** Reads the address strictly: what is out of shape counts as not asked, and is handed back to be said. */
export function parseExplorer(query: AddressQuery): { asked: Asked; refused: Refused[] } {
  const { read, refused } = partsOf(query, expected);
  const asked: Asked = {
    role: read("role", z.string().toLowerCase().pipe(slug)),
    country: read("country", countryPart),
    experience: read("experience", z.enum(experiences)),
    source: read("source", z.string().toLowerCase().pipe(slug)),
    year: read("year", year),
    currency: read("currency", currencyPart),
    power: read("power", switchedOn) ?? false,
    view: read("view", z.enum(explorerViews)),
    sort: read("sort", sort),
    all: read("all", switchedOn) ?? false,
  };
  return { asked, refused };
}

/** How a form names an experience: `All experience`. */
export const experienceChoices = experiences.map((experience) => ({
  experience,
  name: experienceInWords(experience),
}));
