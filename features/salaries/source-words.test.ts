import { expect, test } from "vitest";
import { datasetKinds } from "@/db/enums";
import { rankOfSource, type SpokenSource, wordsOfKind, wordsOfSource } from "./source-words";

const survey: SpokenSource = {
  kind: "survey",
  title: "A Survey of Makers 2025, computed from what they answered",
  measure: "percentiles",
};
const published: SpokenSource = {
  kind: "survey",
  title: "A Survey of Makers, medians as published 2021–2025",
  measure: "median",
};

test("each kind says what it is, how it came about, and whom it counted", () => {
  const all = datasetKinds.map((kind) => wordsOfKind({ kind, measure: "percentiles" }));
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(datasetKinds.length);
  expect(new Set(all.map(({ who }) => who)).size).toBe(datasetKinds.length);
  expect(wordsOfKind({ kind: "official", measure: "percentiles" }).counted).toBe("employees earn less");
});

test("what a survey printed itself is told apart from what its people answered", () => {
  expect(wordsOfSource(survey)).toMatchObject({ kind: "Survey", short: "A Survey of Makers" });
  expect(wordsOfSource(published)).toMatchObject({
    kind: "Survey, as published",
    short: "A Survey of Makers, medians",
  });
});

test("a source is named by the head of its title, articles by what they are", () => {
  const short = (kind: SpokenSource["kind"], title: string) =>
    wordsOfSource({ kind, title, measure: "percentiles" }).short;
  expect(short("job-records", "Pay, Work, Rest Index, computed from its records")).toBe(
    "Pay, Work, Rest Index",
  );
  expect(short("official", "Wage Statistics")).toBe("Wage Statistics");
  expect(short("editorial", "Figures that articles state")).toBe("Articles");
});

test("sources stand in one order: percentiles first, then by kind", () => {
  const articles: SpokenSource = { kind: "editorial", title: "Articles", measure: "range" };
  const official: SpokenSource = { kind: "official", title: "Office", measure: "percentiles" };
  const sources = [articles, published, official, survey];
  expect(sources.toSorted((a, b) => rankOfSource(a) - rankOfSource(b))).toEqual([
    survey,
    official,
    published,
    articles,
  ]);
  expect(rankOfSource({ kind: "survey", measure: null })).toBe(rankOfSource(published));
});
