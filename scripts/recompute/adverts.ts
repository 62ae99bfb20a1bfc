import { recordColumns } from "@/features/salaries/import/adverts/records";
import { type ChosenRows, fromRows, loadRaw, type Recomputation, withinHundredths } from "./recomputation";

const titles: Record<string, string[]> = {
  "data-engineer": [
    ...["Data Engineer", "Big Data Engineer", "ETL Developer", "Data Integration Engineer"],
    ...["Data Infrastructure Engineer", "Cloud Data Engineer", "Data Platform Engineer"],
    "Data Operations Engineer",
  ],
  "data-scientist": ["Data Scientist", "Applied Data Scientist"],
  "data-analyst": [
    ...["Data Analyst", "BI Analyst", "Business Intelligence Analyst", "BI Data Analyst"],
    ...["Business Data Analyst", "Business Analyst"],
  ],
  "software-engineer": ["Software Engineer", "Software Developer", "Software Development Engineer"],
  "machine-learning-engineer": [
    ...[
      "Machine Learning Engineer",
      "MLOps Engineer",
      "Machine Learning Developer",
      "Deep Learning Engineer",
    ],
    ...["Machine Learning Software Engineer", "Machine Learning Infrastructure Engineer", "NLP Engineer"],
    ...["ML Infrastructure Engineer", "Machine Learning Platform Engineer", "Computer Vision Engineer"],
  ],
};
const levels: Record<string, string> = { entry: "EN", middle: "MI", senior: "SE", executive: "EX" };

function of(
  role: keyof typeof titles,
  country: string,
  experience: ChosenRows["chosen"]["experience"],
  year: number,
  currency = "USD",
): ChosenRows {
  const named = (titles[role] ?? []).map((title) => `'${title}'`).join(", ");
  const where = [`job_title in (${named})`, `work_year = '${year}'`];
  if (country !== "ALL") where.push(`company_location = '${country}'`);
  if (experience !== "all") where.push(`experience_level = '${levels[experience]}'`);
  if (currency !== "USD") where.push(`salary_currency = '${currency}'`);
  return {
    chosen: { role, country, experience, year, currency },
    where: where.join(" and "),
    pay: currency === "USD" ? "salary_in_usd" : "salary",
  };
}

const figures: ChosenRows[] = [
  of("data-engineer", "US", "senior", 2024),
  of("data-scientist", "ALL", "all", 2023),
  of("machine-learning-engineer", "US", "all", 2025),
  of("software-engineer", "CA", "middle", 2024),
  of("data-analyst", "GB", "all", 2024),
  of("data-scientist", "US", "executive", 2024),
  of("data-scientist", "GB", "all", 2024, "GBP"),
  of("data-engineer", "GB", "senior", 2023, "GBP"),
  of("software-engineer", "CA", "all", 2024, "CAD"),
  of("data-analyst", "FR", "all", 2024, "EUR"),
  of("machine-learning-engineer", "DE", "all", 2024, "EUR"),
  of("data-scientist", "IN", "all", 2024, "INR"),
];

/** Twelve figures of the file of job records, six of them in the country's own currency. */
export const advertsRecomputation: Recomputation = {
  dataset: "aijobs-net",
  recompute: async (sql, [file = ""]) => {
    await loadRaw(sql, "raw_records", recordColumns, file);
    await sql.unsafe(`
      create temporary table full_time on commit drop as select * from raw_records
      where employment_type = 'FT' and salary_in_usd::numeric between 1000 and 1000000`);
    await sql.unsafe(
      `create temporary table used_records on commit drop as ${withinHundredths("full_time", "company_location", "salary_in_usd::numeric")}`,
    );
    return fromRows(sql, "used_records", figures);
  },
};
