import { describe, expect, it } from "vitest";
import { namedBars } from "./share-card";

describe("names under the day of a share image", () => {
  it("belong to the longest stretches, and never cross each other or the edge", () => {
    const bars = [
      { title: "Mail", left: 0, minutes: 25 },
      { title: "Writing code for a feature", left: 100, minutes: 80 },
      { title: "", left: 380, minutes: 200 },
      { title: "Questions", left: 200, minutes: 30 },
      { title: "New features and bug fixes", left: 520, minutes: 85 },
      { title: "Wrap-up and more that would leave the frame", left: 900, minutes: 90 },
    ];
    expect(namedBars(bars).map(({ title }) => title)).toEqual([
      "Mail",
      "Writing code for a feature",
      "New features and bug fixes",
    ]);
  });

  it("are none of a day without anything", () => {
    expect(namedBars([])).toEqual([]);
  });
});
