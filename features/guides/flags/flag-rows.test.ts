import { expect, test } from "vitest";
import { flagRows } from "./flag-rows";

const skill = (technology: string, hot: string, demand: string, code = "15-1252.00") => ({
  onet_soc: code,
  title: "Software Developers",
  technology,
  hot_technology: hot,
  in_demand: demand,
});
const technologies = [
  { slug: "git", name: "Git" },
  { slug: "java", name: "Java" },
  { slug: "html-css", name: "HTML and CSS" },
];

test("a technology is found by its name, whatever its case, and keeps the name of the source", () => {
  expect(flagRows([skill("GIT", "Y", "N")], technologies, {})).toEqual([
    {
      technology: "git",
      name: "GIT",
      code: "15-1252.00",
      title: "Software Developers",
      isHot: true,
      isInDemand: false,
    },
  ]);
});

test("given names stand in place of its own; several of the source may be one of ours", () => {
  const names = { java: ["Oracle Java"], "html-css": ["HTML", "CSS"] };
  const rows = flagRows(
    ["Java", "Oracle Java", "CSS", "HTML"].map((name) => skill(name, "Y", "Y")),
    technologies,
    names,
  );
  expect(rows.map(({ technology, name }) => `${technology}: ${name}`)).toEqual([
    "html-css: CSS",
    "html-css: HTML",
    "java: Oracle Java",
  ]);
});

test("what has no flag, what nobody here knows and what stands there twice is left out", () => {
  const rows = flagRows(
    [skill("Git", "N", "N"), skill("Cobol", "Y", "Y"), skill("Git", "N", "Y"), skill("Git", "N", "Y")],
    technologies,
    {},
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ isHot: false, isInDemand: true });
});
