import { describe, expect, it } from "vitest";
import { respondentOf, spokenOf } from "./respondents";

const row = (text: string) => ({ line: 9, values: text.split(",") });

describe("respondents", () => {
  it("reads pay, finished years, country, education and role", () => {
    expect(respondentOf("pay.csv", row("7,61256.0,14.5,Ukraine,Master,Java,Data engineer"))).toEqual([
      7,
      61256,
      14,
      "Ukraine",
      "Master",
      "Data engineer",
    ]);
  });

  it("takes a missing pay, number of years or education as missing", () => {
    expect(respondentOf("pay.csv", row("7,,NA,Ukraine,,,Data engineer"))).toEqual([
      7,
      null,
      null,
      "Ukraine",
      null,
      "Data engineer",
    ]);
  });

  it("names line and column of a broken value", () => {
    expect(() => respondentOf("pay.csv", row("7,1e5x,3,Ukraine,,,Student"))).toThrow(
      'pay.csv line 9, column 2 (salary): "1e5x" is not a number.',
    );
    expect(() => respondentOf("pay.csv", row(",5000,3,Ukraine,,,Student"))).toThrow(
      "pay.csv line 9, column 1: the row number is missing.",
    );
    expect(() => spokenOf("said.csv", row("3,,1,2"))).toThrow(
      "said.csv line 9, column 2: the language is missing.",
    );
  });
});
