import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { seedContent, seedEntryId } from "@/features/guides/seed-content";

const seed = parse(readFileSync("db/seed/guides/backend-developer.yaml", "utf8"));
const read = () => structuredClone(seed);

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
  const faulty = read();
  faulty.tasks[2].title = "";
  faulty.day.activities[1].start = "9:30";
  faulty.tasks[0].colour = "red";
  expect(() => seedContent("backend-developer", faulty)).toThrow(/backend-developer: tasks\.2\.title: /);
  expect(() => seedContent("backend-developer", faulty)).toThrow(
    /day\.activities\.1\.start: Write the time as 09:00\./,
  );
  expect(() => seedContent("backend-developer", faulty)).toThrow(/tasks\.0: .*colour/);
});

test("a file that holds no guide is refused", () => {
  for (const nothing of [null, "text", [], 7]) {
    expect(() => seedContent("backend-developer", nothing)).toThrow("backend-developer: (the file)");
  }
});
