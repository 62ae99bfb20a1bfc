import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { seedContent, seedEntryId } from "@/features/guides/seed-content";

const read = () => parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8"));

test("an entry's id depends on its role and key alone, and never changes", () => {
  // Written down once: bookmarks of every running portal hold this id.
  expect(seedEntryId("backend-developer", "server-side-development")).toBe(
    "99bbe9ad-7dd4-57f3-915b-1b24d8ae4cdd",
  );
  expect(seedEntryId("frontend-developer", "security")).not.toBe(
    seedEntryId("backend-developer", "security"),
  );
  expect(seedContent("backend-developer", read())).toEqual(seedContent("backend-developer", read()));
});

test("entries and activities get their ids", () => {
  const guide = seedContent("backend-developer", read());
  expect(guide.tasks[0]?.id).toBe(seedEntryId("backend-developer", "server-side-development"));
  expect(guide.day.activities[0]?.id).toBe(seedEntryId("backend-developer", "day-mail-and-alerts"));
});

test("a faulty seed is refused with every path at fault", () => {
  const seed = read();
  seed.tasks[2].title = "";
  seed.day.activities[1].start = "9:30";
  seed.tasks[0].colour = "red";
  expect(() => seedContent("backend-developer", seed)).toThrow(/backend-developer: tasks\.2\.title: /);
  expect(() => seedContent("backend-developer", seed)).toThrow(
    /day\.activities\.1\.start: Write the time as 09:00\./,
  );
  expect(() => seedContent("backend-developer", seed)).toThrow(/tasks\.0: .*colour/);
});

test("a file that holds no guide is refused", () => {
  for (const seed of [null, "text", [], 7]) {
    expect(() => seedContent("backend-developer", seed)).toThrow("backend-developer: (the file)");
  }
});
