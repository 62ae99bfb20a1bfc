import { v5 } from "uuid";

const namespace = "6c1f2d64-0d7e-5a57-9a39-5b8f4f6f9a11";

interface Identity {
  /** The slug of the role, or the source's code of the occupation. */
  subject: string;
  country: string;
  basis: string;
  experience: string;
  year: number | null;
  currency: string;
  period: string;
  population: string;
  breakdown: string;
  segment: string;
}

/**
 * The id of a figure: UUID v5 of what makes it unique (RFC 9562 §5.5), so that two portals and two releases
 * agree on it, and a link or a bookmark to it outlives an import.
 * @param source the slug of the source.
 */
export function figureId(source: string, figure: Identity): string {
  const { subject, country, basis, experience, year, currency, period, population, breakdown, segment } =
    figure;
  const everybody = [source, subject, country, basis, experience, year, currency, period, population];
  // Figures of everybody keep the id that they had before there were others.
  return v5(JSON.stringify(breakdown === "none" ? everybody : [...everybody, breakdown, segment]), namespace);
}

/** The id of a dataset or of a source's occupation title, from its kind and names. */
export function stableId(kind: "dataset" | "occupation", ...names: readonly string[]): string {
  return v5(JSON.stringify([kind, ...names]), namespace);
}
