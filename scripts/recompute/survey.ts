import { type ChosenRows, fromRows, loadRaw, type Recomputation, withinHundredths } from "./recomputation";

const role = {
  back: "Developer, back-end",
  front: "Developer, front-end",
  full: "Developer, full-stack",
  learning: "AI/ML engineer",
  ai: "Developer, AI apps or physical AI",
  data: "Data engineer",
  scientist: "Data scientist",
  operations: "DevOps engineer or professional",
};

const speaks = (language: string) =>
  `"row" in (select "row" from raw_languages where language = '${language}')`;
const is = (label: string) => `role = '${label}'`;

function of(
  subject: string,
  country: string,
  experience: ChosenRows["chosen"]["experience"],
  where: readonly string[],
  part: Pick<ChosenRows["chosen"], "breakdown" | "segment"> = { breakdown: "none", segment: "" },
): ChosenRows {
  return {
    chosen: { role: subject, country, experience, ...part, year: 2025, currency: "USD" },
    where: where.join(" and "),
    pay: "salary",
  };
}

const america = "country = 'United States of America'";
const germany = "country = 'Germany'";

const figures: ChosenRows[] = [
  of("backend-developer", "US", "all", [is(role.back), america]),
  of("backend-developer", "US", "3-5", [is(role.back), america, "years::numeric >= 3", "years::numeric < 6"]),
  of("frontend-developer", "DE", "all", [is(role.front), germany]),
  of("data-engineer", "ALL", "all", [is(role.data)]),
  of("full-stack-developer", "IN", "6-10", [
    ...[is(role.full), "country = 'India'", "years::numeric >= 6", "years::numeric < 11"],
  ]),
  of("devops-engineer", "ALL", "16+", [is(role.operations), "years::numeric >= 16"]),
  of("ai-developer", "AE", "all", [is(role.ai), "country = 'United Arab Emirates'"]),
  of("backend-developer", "ALL", "all", [is(role.back), "education like 'Bachelor%'"], {
    breakdown: "education",
    segment: "bachelor",
  }),
  of("full-stack-developer", "US", "all", [is(role.full), america, "education like 'Master%'"], {
    breakdown: "education",
    segment: "master",
  }),
  of("machine-learning-engineer", "ALL", "all", [is(role.learning), "education like 'Professional%'"], {
    breakdown: "education",
    segment: "professional",
  }),
  of("full-stack-developer", "DE", "all", [is(role.full), germany, speaks("TypeScript")], {
    breakdown: "language",
    segment: "typescript",
  }),
  of("data-scientist", "ALL", "all", [is(role.scientist), speaks("SQL")], {
    breakdown: "language",
    segment: "sql",
  }),
];

/** Twelve figures of the respondents' file of 2025, three by education and two by language among them. */
export const surveyRecomputation: Recomputation = {
  dataset: "stackoverflow-2025",
  recompute: async (sql, [people = "", languages = ""]) => {
    await loadRaw(
      sql,
      "raw_people",
      ["row", "salary", "years", "country", "education", "main_language", "role"],
      people,
    );
    await loadRaw(sql, "raw_languages", ["row", "language", "years", "salary"], languages);
    // Two countries go by two names each; people on the road are of no country.
    await sql.unsafe(`
      update raw_people set country = case country
        when 'South Korea' then 'Republic of Korea' when 'Moldova' then 'Republic of Moldova'
        when 'Nomadic' then null else country end`);
    await sql.unsafe(`
      create temporary table working on commit drop as select * from raw_people
      where role not in ('Student', 'Retired') and salary::numeric between 1000 and 1000000`);
    await sql.unsafe(
      `create temporary table used_respondents on commit drop as ${withinHundredths("working", "country", "salary::numeric")}`,
    );
    return fromRows(sql, "used_respondents", figures);
  },
};
