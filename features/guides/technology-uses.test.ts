import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { seedContent } from "@/features/guides/seed-content";
import { technologyUses } from "@/features/guides/technology-uses";

const content = seedContent(
  "backend-developer",
  parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8")),
);
const uses = technologyUses(content);

test("a task, the technology's own entry and a group of requirements name Docker", () => {
  const ids = uses.filter((use) => use.technology === "docker").map((use) => use.entryId);
  const named = [
    content.tasks.find((task) => task.key === "deployment-and-devops"),
    content.technologies.find((use) => use.key === "docker"),
    content.requirements.find((requirement) => requirement.key === "cloud-and-containers"),
  ];
  expect(ids).toEqual(expect.arrayContaining(named.map((entry) => entry?.id)));
  const inTask = content.tasks.filter((task) => task.technologies.includes("docker"));
  expect(ids.length).toBe(inTask.length + 2);
});

test("no pair stands there twice", () => {
  const pairs = uses.map((use) => `${use.entryId} ${use.technology}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs.length).toBeGreaterThan(50);
});
