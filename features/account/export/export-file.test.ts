import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { exportFile } from "./export-file";

test("each kind stands in the archive as JSON without loss, and as CSV that no spreadsheet runs", () => {
  const rows = [
    { id: "1", note: '=1+1 "x"', minutes: -5, tags: ["a"], endedAt: null, isDone: true },
    { id: "2", note: "plain", minutes: 30, tags: [], endedAt: "2026-03-27", isDone: false },
  ];
  const files = unzipSync(
    exportFile(
      [
        { name: "things", rows },
        { name: "nothing", rows: [] },
      ],
      "BEGIN:VCALENDAR",
    ),
  );
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(Object.keys(files).sort()).toEqual(
    ["README.txt", "csv/things.csv", "json/nothing.json", "json/things.json", "planner.ics"].sort(),
  );
  expect(JSON.parse(text("json/things.json"))).toEqual(rows);
  expect(text("csv/things.csv").split("\r\n")[1]).toBe('1,"\'=1+1 ""x""",-5,"[""a""]",,true');
  expect(text("planner.ics")).toBe("BEGIN:VCALENDAR");
});
