import type { Figure } from "./figure";

/** What the guide of a role claims of pay in a place. */
export interface PayClaim {
  place: string;
  period: string | null;
  asOf: string | null;
  reviewBy: string;
}

/** The claim of the guide that states the same figure: the one about its country. */
export function claimOf(
  { country }: Pick<Figure, "country">,
  claims: readonly PayClaim[],
  nameOf: (country: string) => string,
): PayClaim | undefined {
  return claims.find(({ place }) => place === nameOf(country));
}

/** What a figure measures, in words; a dispute is said. */
export function measureInWords({ measure, mean }: Pick<Figure, "measure" | "mean">): string {
  switch (measure) {
    case "percentiles":
      return "median, and how pay spreads around it";
    case "range":
      return mean === null ? "range" : "range, and average";
    case "disputed":
      return "average; the source also says median, and which it is has not been settled";
    case "mean":
      return "average";
    case "median":
      return "median";
  }
}
