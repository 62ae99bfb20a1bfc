import type { Graph, MonetaryAmountDistribution, Occupation } from "schema-dts";
import type { PayPeriod } from "@/db/enums";
import { graph, occupationId } from "@/lib/linked-data";
import { countryName } from "@/lib/money";
import { withArticle } from "@/lib/text";
import type { Figure } from "./figure";

/** ISO 8601 durations. */
const durations: Record<PayPeriod, string> = { year: "P1Y", month: "P1M", day: "P1D", hour: "PT1H" };

/**
 * What a role is paid as machines read it: the figures given, each place for itself, since sources and places are never
 * blended. The vocabulary knows percentiles and the median; a mean or a stated range is left out rather than called
 * what it is not. Null when nothing is left.
 */
export function occupationPay(
  role: { slug: string; title: string },
  figures: readonly Figure[],
): Graph | null {
  const nodes = figures.flatMap((figure): Occupation[] => {
    const distribution = distributionOf(figure);
    if (!distribution) return [];
    const isWorld = figure.country === "ALL";
    return [
      {
        "@type": "Occupation",
        "@id": isWorld ? `${occupationId(role.slug)}-worldwide` : occupationId(role.slug),
        name: role.title,
        ...(isWorld ? {} : { occupationLocation: { "@type": "Country", name: countryName(figure.country) } }),
        estimatedSalary: distribution,
      },
    ];
  });
  return nodes.length > 0 ? graph(nodes) : null;
}

function distributionOf(figure: Figure): MonetaryAmountDistribution | null {
  const { status, measure, currency, period, year, p10, p25, median, p75, p90 } = figure;
  if (status !== "ok" || median === null) return null;
  if (measure !== "percentiles" && measure !== "median") return null;
  const shares = measure === "percentiles" ? { p10, p25, p75, p90 } : null;
  return {
    "@type": "MonetaryAmountDistribution",
    name: `Pay for ${withArticle(period)}, ${year === null ? "year not stated by source" : `figures of ${year}`}`,
    currency,
    duration: durations[period],
    median,
    ...(shares?.p10 != null ? { percentile10: shares.p10 } : {}),
    ...(shares?.p25 != null ? { percentile25: shares.p25 } : {}),
    ...(shares?.p75 != null ? { percentile75: shares.p75 } : {}),
    ...(shares?.p90 != null ? { percentile90: shares.p90 } : {}),
  };
}
