import { describe, expect, it } from "vitest";
import { brokenLines, coverSvg } from "@/components/book-cover";
import { allOf, readXml } from "@/scripts/test-xml";

describe("the cover of a book", () => {
  it("breaks its title between words only", () => {
    expect(brokenLines("Machine learning engineer", 17)).toEqual(["Machine learning", "engineer"]);
    expect(brokenLines("Backend developer", 17)).toEqual(["Backend developer"]);
    expect(brokenLines("Donaudampfschifffahrt captain", 5)).toEqual(["Donaudampfschifffahrt", "captain"]);
  });

  it("shows the day, each stretch in its order and proportion", () => {
    const stretches = [
      { kind: "build" as const, title: "Build", startMinute: 540, minutes: 60 },
      { kind: "meeting" as const, title: "Meet", startMinute: 660, minutes: 120 },
    ];
    const svg = readXml(coverSvg({ title: "R & D", stretches }));
    expect(allOf(svg, "title")[0]?.text).toBe("R & D");
    const bars = allOf(svg, "rect").filter(({ attributes }) => attributes.fill?.startsWith("url("));
    expect(bars.map(({ attributes }) => [Number(attributes.x), Number(attributes.width)])).toEqual([
      [100, 250],
      [600, 500],
    ]);
  });

  it("stands without a day as well", () => {
    expect(allOf(readXml(coverSvg({ title: "Tester", stretches: [] })), "rect")).toHaveLength(1);
  });
});
