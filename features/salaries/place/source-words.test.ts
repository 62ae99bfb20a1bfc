import { expect, test } from "vitest";
import type { DatasetKind, Measure } from "@/db/enums";
import { bySource, sourceWords, whyNoPlace } from "./source-words";

const figure = { status: "ok", measure: "percentiles", n: 50, median: 1, p10: null, p90: null } as const;

test("each kind of source says whom it counted", () => {
  expect(sourceWords({ kind: "official", measure: "percentiles" })).toEqual({
    kind: "Official statistics",
    counted: "employees earn less",
  });
  expect(sourceWords({ kind: "survey", measure: "percentiles" }).kind).toBe("Survey");
  expect(sourceWords({ kind: "survey", measure: "median" }).kind).toBe("Survey, as published");
});

test("sources stand in one order", () => {
  const of = (source: string, kind: DatasetKind, measure: Measure) => ({ source, kind, measure });
  const sources = [
    of("articles", "editorial", "range"),
    of("board", "job-records", "percentiles"),
    of("a-medians", "survey", "median"),
    of("office", "official", "percentiles"),
    of("survey", "survey", "percentiles"),
  ];
  expect(sources.sort(bySource).map(({ source }) => source)).toEqual([
    "survey",
    "a-medians",
    "office",
    "board",
    "articles",
  ]);
});

test("a figure with a percentile gives a place, and every other says why not", () => {
  expect(whyNoPlace(figure)).toBeNull();
  expect(whyNoPlace({ ...figure, measure: "median" })).toBeNull();
  expect(whyNoPlace({ ...figure, status: "too-few", n: 6 })).toMatch(/^Too few reports \(n = 6\)/);
  expect(whyNoPlace({ ...figure, status: "suppressed-by-source" })).toMatch(/keeps this figure back/);
  expect(whyNoPlace({ ...figure, measure: "mean" })).toMatch(/average alone/);
  expect(whyNoPlace({ ...figure, measure: "range" })).toMatch(/states a range/);
  expect(whyNoPlace({ ...figure, measure: "disputed" })).toMatch(/average and also a median/);
  expect(whyNoPlace({ ...figure, median: null })).toMatch(/no percentile/);
});
