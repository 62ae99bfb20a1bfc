import { z } from "zod";
import { type Experience, experiences, type PayPeriod, payPeriods } from "@/db/enums";
import {
  type AddressQuery,
  countryPart,
  currencyPart,
  expectedCountry,
  expectedCurrency,
  partsOf,
  type Refused,
} from "../address-parts";

/** What the page is asked in its address; the pay as it was typed. */
export interface PlaceQuery {
  country?: string;
  experience?: Experience;
  currency?: string;
  pay?: string;
  period?: PayPeriod;
}

const expected = {
  country: expectedCountry,
  experience: `one of ${experiences.join(", ")}`,
  currency: expectedCurrency,
  period: `one of ${payPeriods.join(", ")}`,
} as const;

/** Reads what is asked, and what could not be read; the pay is never among it, since its field says what is wrong. */
export function parsePlace(query: AddressQuery): { asked: PlaceQuery; refused: Refused[] } {
  const { read, refused } = partsOf(query, expected);
  const asked = {
    country: read("country", countryPart) ?? undefined,
    experience: read("experience", z.enum(experiences)) ?? undefined,
    currency: read("currency", currencyPart) ?? undefined,
    period: read("period", z.enum(payPeriods)) ?? undefined,
    // Cut rather than passed over: what is too long is then said to be no amount.
    pay: typeof query.pay === "string" ? query.pay.trim().slice(0, 60) : undefined,
  };
  return { asked, refused };
}
