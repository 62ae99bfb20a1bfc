import { describe, expect, it } from "vitest";
import { nothingAsked } from "./address";
import {
  type Coverage,
  choiceOf,
  chooseSource,
  inOrder,
  isOfOneSource,
  knownExperiences,
  knownYears,
  planView,
} from "./view";

const survey: Coverage = {
  source: "answers",
  ...{ kind: "survey", title: "A survey", measure: "percentiles" },
  years: [2025],
  experiences: ["all", "0-2", "16+"],
};
const published: Coverage = {
  source: "tables",
  kind: "survey",
  title: "Tables",
  measure: "median",
  years: [2025, 2024],
  experiences: ["all"],
};
const adverts: Coverage = {
  source: "records",
  ...{ kind: "job-records", title: "Records", measure: "percentiles" },
  years: [2025, 2024, 2023],
  experiences: ["all", "entry", "senior"],
};
const article: Coverage = {
  source: "articles",
  kind: "editorial",
  title: "Articles",
  measure: null,
  years: [null],
  experiences: ["all"],
};

describe("what is given leads to a view", () => {
  it.each([
    [{}, "roles", "US", true],
    [{ country: "DE" }, "roles", "DE", false],
    [{ role: "data-engineer" }, "countries", null, false],
    [{ role: "data-engineer", country: "DE" }, "group", "DE", false],
    [{ role: "data-engineer", view: "years" as const }, "years", "US", true],
    [{ role: "data-engineer", country: "DE", view: "countries" as const }, "countries", null, false],
  ])("%j shows %s", (given, view, country, isUsualCountry) => {
    const plan = planView({ ...nothingAsked, ...given });
    expect(plan).toMatchObject({ view, country, isUsualCountry, lacksRole: false });
  });

  it("needs a role for all views but the one of roles", () => {
    expect(planView({ ...nothingAsked, view: "experience" }).lacksRole).toBe(true);
    expect(planView({ ...nothingAsked, view: "countries", country: "DE" }).lacksRole).toBe(true);
    expect(planView({ ...nothingAsked, view: "roles" }).lacksRole).toBe(false);
  });

  it("shows one source where the list is long, and all where it is not", () => {
    expect(
      ["countries", "roles", "group", "years"].map((view) => isOfOneSource({ view: view as "group" })),
    ).toEqual([true, true, false, false]);
  });

  it("looks up figures by degree or language in their own views only", () => {
    const breakdown = (view: "education" | "languages" | "group") =>
      planView({ ...nothingAsked, view }).breakdown;
    expect([breakdown("education"), breakdown("languages"), breakdown("group")]).toEqual([
      "education",
      "language",
      "none",
    ]);
  });
});

describe("the source of a list", () => {
  it("is the one that tells most, without being asked", () => {
    expect(chooseSource(nothingAsked, [article, published, adverts, survey])).toBe(survey);
  });

  it("is the one asked for", () => {
    expect(chooseSource({ ...nothingAsked, source: "records" }, [survey, adverts])).toBe(adverts);
  });

  it("is one that knows the experience and the year", () => {
    const all = [survey, adverts, published];
    expect(chooseSource({ ...nothingAsked, experience: "senior" }, all)).toBe(adverts);
    expect(chooseSource({ ...nothingAsked, year: 2024 }, all)).toBe(adverts);
    expect(chooseSource({ ...nothingAsked, experience: "16+", year: 2024 }, all)).toBe(survey);
  });

  it("is none where nothing is known", () => {
    expect(chooseSource(nothingAsked, [])).toBeNull();
  });
});

describe("what is shown of a source", () => {
  it("is its newest year and everybody, unless another is asked for", () => {
    expect(choiceOf(nothingAsked, adverts)).toEqual({
      source: "records",
      ...{ kind: "job-records", title: "Records", measure: "percentiles" },
      year: 2025,
      experience: "all",
      notes: [],
    });
    const asked = { ...nothingAsked, year: 2023, experience: "senior" as const };
    expect(choiceOf(asked, adverts)).toMatchObject({ year: 2023, experience: "senior", notes: [] });
  });

  it("comes with what it cannot give", () => {
    const asked = { ...nothingAsked, source: "no-such", year: 1999, experience: "senior" as const };
    const choice = choiceOf(asked, survey);
    expect(choice).toMatchObject({ source: "answers", year: 2025, experience: "all" });
    expect(choice.notes).toHaveLength(3);
    expect(choice.notes.join(" ")).toMatch(/no-such.*1999.*2025.*experience/);
  });

  it("may have no year", () => {
    expect(choiceOf(nothingAsked, article)).toMatchObject({ year: null, notes: [] });
  });
});

it("orders sources by what they tell, and those that are alike by name", () => {
  const other: Coverage = { ...article, source: "another" };
  expect(inOrder([other, article, adverts, survey]).map(({ source }) => source)).toEqual([
    "answers",
    "records",
    "another",
    "articles",
  ]);
});

it("names every experience and year once, in order", () => {
  expect(knownExperiences([adverts, survey])).toEqual(["all", "0-2", "16+", "entry", "senior"]);
  expect(knownYears([article, published, adverts])).toEqual([2025, 2024, 2023]);
});
