import type { Experience } from "@/db/enums";
import { BrokenFile, type FileRow } from "../read-rows";

/** Columns of the file of job records that aijobs.net publishes. */
export const recordColumns = [
  "work_year",
  "experience_level",
  "employment_type",
  "job_title",
  "salary",
  "salary_currency",
  "salary_in_usd",
  "employee_residence",
  "remote_ratio",
  "company_location",
  "company_size",
] as const;

/** The record's own word for seniority, and ours, in rising order. */
export const seniorities = [
  { level: "EN", seniority: "entry" },
  { level: "MI", seniority: "middle" },
  { level: "SE", seniority: "senior" },
  { level: "EX", seniority: "executive" },
] as const satisfies readonly { level: string; seniority: Experience }[];

const country = /^[A-Z]{2}$/;
const shapes: Record<(typeof recordColumns)[number], { is: RegExp; called: string }> = {
  work_year: { is: /^(199\d|20\d\d|2100)$/, called: "a year" },
  experience_level: { is: /^(EN|MI|SE|EX)$/, called: "EN, MI, SE or EX" },
  employment_type: { is: /^[A-Z]{2}$/, called: "a type of employment" },
  job_title: { is: /\S/, called: "a title" },
  salary: { is: /^\d{1,15}(\.\d+)?$/, called: "a number" },
  salary_currency: { is: /^[A-Z]{3}$/, called: "a currency" },
  salary_in_usd: { is: /^\d{1,15}(\.\d+)?$/, called: "a number" },
  employee_residence: { is: country, called: "a country code" },
  remote_ratio: { is: /^\d{1,3}$/, called: "a percentage" },
  company_location: { is: country, called: "a country code" },
  company_size: { is: /^[A-Z]{1,2}$/, called: "a size" },
};

/**
 * A record as the staging table takes it: all columns in the order of the file.
 * @throws BrokenFile with file, line and column.
 */
export function recordOf(name: string, { line, values }: FileRow): string[] {
  return recordColumns.map((column, i) => {
    const text = values[i]?.trim() ?? "";
    const { is, called } = shapes[column];
    if (is.test(text)) return text;
    throw new BrokenFile(`${name} line ${line}, column ${i + 1} (${column}): "${text}" is not ${called}.`);
  });
}
