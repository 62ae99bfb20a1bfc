import { type FigureRow, fewestPeople, ordinary } from "./figure-row";

/** A group of people or records as SQL counts it: how many, and p10, p25, median, p75, p90 of their pay. */
export interface PayGroup {
  n: number;
  points: readonly number[];
}

/** The statistics of a group by percentiles; none where too few were counted. */
export function percentilesRow({ n, points }: PayGroup) {
  const [p10 = null, p25 = null, median = null, p75 = null, p90 = null] = n >= fewestPeople ? points : [];
  return {
    ...ordinary,
    ...{ period: "year", measure: "percentiles", n, p10, p25, median, p75, p90 },
    ...{ mean: null, low: null, high: null },
  } as const satisfies Partial<FigureRow>;
}
