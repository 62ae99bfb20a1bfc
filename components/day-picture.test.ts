import { describe, expect, it } from "vitest";
import { dayPicture, patternsSvg, stripSvg } from "@/components/day-picture";
import { allOf, readXml } from "@/scripts/test-xml";

const stretches = [
  { kind: "messages" as const, title: "Mail & alerts", startMinute: 545, minutes: 25 },
  { kind: "build" as const, title: "Code", startMinute: 600, minutes: 60 },
  { kind: "build" as const, title: "More code", startMinute: 660, minutes: 45 },
];

describe("the picture of a day", () => {
  it("says its stretches to those who cannot see it", () => {
    const svg = readXml(dayPicture(stretches, "A day"));
    expect(svg.attributes.role).toBe("img");
    expect(svg.attributes["aria-label"]).toBe(
      "A day: 09:05–09:30 Mail & alerts; 10:00–11:00 Code; 11:00–11:45 More code",
    );
    expect(allOf(svg, "text").map(({ text }) => text)).toEqual(["10", "11"]);
  });

  it("is nothing for a day without anything", () => {
    expect(dayPicture([], "A day")).toBe("");
  });

  it("paints each kind once, and refers to no pattern that it lacks", () => {
    const svg = readXml(
      `<svg>${patternsSvg(stretches, "p")}${stripSvg(stretches, { x: 0, y: 0, width: 160, height: 10 }, "p")}</svg>`,
    );
    const ids = allOf(svg, "pattern").map(({ attributes }) => attributes.id);
    expect(ids).toEqual(["p-messages", "p-build"]);
    const used = allOf(svg, "rect").flatMap(
      ({ attributes }) => /url\(#(.+)\)/.exec(attributes.fill ?? "")?.[1] ?? [],
    );
    expect(used).toEqual(["p-messages", "p-build", "p-build"]);
  });
});
