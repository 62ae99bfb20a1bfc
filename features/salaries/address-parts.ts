import { z } from "zod";
import { isCountry } from "@/lib/money";

export type AddressQuery = Record<string, string | string[] | undefined>;

/** A part of the address that could not be read, and what was expected. It is said, never passed over. */
export interface Refused {
  name: string;
  value: string;
  why: string;
}

export const countryPart = z
  .string()
  .toUpperCase()
  .refine((code) => code === "ALL" || isCountry(code));
export const expectedCountry = "two letters of a country, such as DE, or ALL for the world";

export const currencyPart = z
  .string()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/);
export const expectedCurrency = "three letters, such as EUR";

/**
 * Reads parts of an address strictly: what is out of shape counts as not asked, and is added to `refused`.
 * @param expected what each part should be, as the end of a sentence.
 */
export function partsOf<Name extends string>(query: AddressQuery, expected: Readonly<Record<Name, string>>) {
  const refused: Refused[] = [];
  const read = <T>(name: Name, shape: z.ZodType<T>): T | null => {
    const given = [query[name] ?? []].flat().map((value) => value.trim());
    const [value = "", ...more] = given.filter((text) => text !== "");
    if (value === "") return null;
    const parsed = value.length <= 60 ? shape.safeParse(value) : null;
    if (more.length > 0 || !parsed?.success) {
      const why = more.length > 0 ? "it stands there more than once" : `it should be ${expected[name]}`;
      refused.push({ name, value: value.slice(0, 60), why });
    }
    return parsed?.success ? parsed.data : null;
  };
  return { read, refused };
}
