import { describe, expect, it } from "vitest";
import { recordOf } from "./records";

const good = "2024,SE,FT,Data Engineer,90000,EUR,100000,DE,100,AT,M".split(",");
const withValue = (column: number, value: string) => ({
  line: 7,
  values: good.map((old, i) => (i === column ? value : old)),
});

describe("a job record", () => {
  it("keeps all columns in the order of the file", () => {
    expect(recordOf("jobs.csv", { line: 2, values: good })).toEqual(good);
  });

  it.each([
    [0, "24", 'column 1 (work_year): "24" is not a year.'],
    [1, "JR", 'column 2 (experience_level): "JR" is not EN, MI, SE or EX.'],
    [2, "full", 'column 3 (employment_type): "full" is not a type of employment.'],
    [3, " ", 'column 4 (job_title): "" is not a title.'],
    [4, "90 000", 'column 5 (salary): "90 000" is not a number.'],
    [5, "€", 'column 6 (salary_currency): "€" is not a currency.'],
    [6, "-1", 'column 7 (salary_in_usd): "-1" is not a number.'],
    [7, "", 'column 8 (employee_residence): "" is not a country code.'],
    [8, "half", 'column 9 (remote_ratio): "half" is not a percentage.'],
    [9, "Austria", 'column 10 (company_location): "Austria" is not a country code.'],
    [10, "medium", 'column 11 (company_size): "medium" is not a size.'],
  ])("is broken with a wrong value in column %i", (column, value, message) => {
    expect(() => recordOf("jobs.csv", withValue(column, value))).toThrow(`jobs.csv line 7, ${message}`);
  });
});
