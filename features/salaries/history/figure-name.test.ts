import { expect, test } from "vitest";
import { unknownStatistics } from "../figure";
import { figureInWords } from "./figure-name";

const plain = {
  ...unknownStatistics,
  country: "DE",
  experience: "all",
  year: 2025,
  currency: "USD",
} as const;

test("a figure is named by all that tells it from the others", () => {
  expect(figureInWords(plain)).toBe("Germany, 2025, USD");
  expect(figureInWords({ ...plain, experience: "3-5" })).toBe("Germany, 3–5 years of coding, 2025, USD");
  expect(figureInWords({ ...plain, breakdown: "education", segment: "bachelor" })).toContain(
    "Bachelor’s degree",
  );
  expect(figureInWords({ ...plain, breakdown: "language", segment: "go", segmentName: "Go" })).toContain(
    ", Go,",
  );
  expect(
    figureInWords({
      ...plain,
      ...{ country: "IN", year: null, currency: "INR", occupation: { code: "1", title: "Developers" } },
    }),
  ).toBe("Developers, India, year not stated, INR");
});
