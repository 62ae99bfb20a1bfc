import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { flagsFile, readFlags, readOccupations } from "./flag-files";
import { seededSlugs } from "./test-seed";

const flags = readFlags();
const occupations = readOccupations();

test("the flags that the portal brings along carry their licence and concern technologies that it knows", () => {
  expect(readFileSync(flagsFile, "utf8")).toMatch(/^# .*O\*NET 29\.3 .*\n#.*CC BY 4\.0/);
  expect(flags.length).toBeGreaterThan(500);
  for (const { technology } of flags) expect(seededSlugs.technologies).toContain(technology);
  expect(flags.find(({ technology }) => technology === "c-sharp")?.name).toBe("C#");
});

test("each role with a guide stands beside an occupation whose title is the source’s own", () => {
  const titles = new Map(flags.map(({ code, title }) => [code, title]));
  expect(Object.keys(occupations.roles)).toHaveLength(20);
  for (const [role, { code, title }] of Object.entries(occupations.roles)) {
    expect(seededSlugs.roles).toContain(role);
    expect(title, role).toBe(titles.get(code));
  }
});

test("Software Developers ask for Docker, and no name of the source stands for two technologies", () => {
  const docker = flags.find(({ technology, code }) => technology === "docker" && code === "15-1252.00");
  expect(docker).toMatchObject({ isInDemand: true, isHot: true });
  const named = new Map<string, string>();
  for (const { name, technology } of flags) {
    expect(named.get(name) ?? technology, name).toBe(technology);
    named.set(name, technology);
  }
});
