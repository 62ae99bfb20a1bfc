import { expect, test } from "vitest";
import { countryName } from "@/lib/money";
import { claimOf, measureInWords } from "./figure-claim";

const claims = [
  { place: "Canada", period: "a year", asOf: null, reviewBy: "2027-05-31" },
  { place: "India", period: "a year, base pay", asOf: null, reviewBy: "2027-06-30" },
];

test("a figure finds the claim of the guide about its country, and none about another", () => {
  expect(claimOf({ country: "IN" }, claims, countryName)?.reviewBy).toBe("2027-06-30");
  expect(claimOf({ country: "DE" }, claims, countryName)).toBeUndefined();
});

test("a measure is said in words, a disputed one as what it is", () => {
  expect(measureInWords({ measure: "disputed", mean: 886667 })).toMatch(
    /average; the source also says median/,
  );
  expect(measureInWords({ measure: "range", mean: 85000 })).toBe("range, and average");
  expect(measureInWords({ measure: "range", mean: null })).toBe("range");
  expect(measureInWords({ measure: "mean", mean: 1 })).toBe("average");
});
