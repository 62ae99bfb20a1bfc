import { describe, expect, it } from "vitest";
import { educationInWords, educationRank, educations } from "./segments";

describe("segments of figures", () => {
  it("have words for each education", () => {
    expect(educationInWords("bachelor")).toBe("Bachelor\u2019s degree");
    expect(new Set(educations.map(educationInWords)).size).toBe(educations.length);
    expect(educations.map(educationInWords)).not.toContain(null);
    expect(educationInWords("python")).toBeNull();
    expect(educationInWords("toString")).toBeNull();
  });

  it("stand in rising order, what is not known last", () => {
    expect(
      ["rust", "master", "primary", "bachelor"].toSorted((a, b) => educationRank(a) - educationRank(b)),
    ).toEqual(["primary", "bachelor", "master", "rust"]);
  });
});
