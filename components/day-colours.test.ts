import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colours, dayPaints, edgeOf } from "@/components/day-colours";
import { type DayKind, dayKindNames } from "@/components/day-kind";

const css = readFileSync("app/globals.css", "utf8");
const light = (name: string) => new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];

describe("colours away from the site", () => {
  it.each(Object.entries(colours))("%s is that of the light theme", (name, colour) => {
    expect(colour).toBe(light(name));
  });

  it.each(Object.keys(dayKindNames) as DayKind[])("%s is painted as on the site", (kind) => {
    expect(dayPaints[kind]).toEqual({ fill: light(`day-${kind}`), line: light(`day-${kind}-line`) });
    expect(Object.values(dayPaints[kind])).toContain(edgeOf(kind));
  });
});
