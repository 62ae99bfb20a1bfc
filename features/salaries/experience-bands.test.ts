import { describe, expect, it } from "vitest";
import { bandInWords, bandOf, experienceInWords } from "./experience-bands";

describe("experience bands", () => {
  it("puts each number of years into one band, edges included", () => {
    const years = [0, 2, 2.9, 3, 5, 6, 10, 11, 15, 15.5, 16, 60];
    expect(years.map(bandOf)).toEqual([
      "0-2",
      "0-2",
      "0-2",
      "3-5",
      "3-5",
      "6-10",
      "6-10",
      "11-15",
      "11-15",
      "11-15",
      "16+",
      "16+",
    ]);
  });

  it("says that the years are years of coding", () => {
    expect(experienceInWords("3-5")).toBe("3–5 years of coding");
    expect(experienceInWords("all")).toBe("All experience");
    expect([bandInWords("3-5"), bandInWords("16+")]).toEqual(["3–5 years", "16 or more years"]);
  });
});
