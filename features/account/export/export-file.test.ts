import { strFromU8, unzipSync } from "fflate";
import { convertIcsCalendar } from "ts-ics";
import { expect, test } from "vitest";
import { Temporal } from "@/lib/dates";
import { exportFile } from "./export-file";

test("each kind stands in the archive as JSON without loss, and as CSV that no spreadsheet runs", () => {
  const rows = [
    { id: "1", note: '=1+1 "x"', minutes: -5, tags: ["a"], endedAt: null, isDone: true },
    { id: "2", note: "plain", minutes: 30, tags: [], endedAt: "2026-03-27", isDone: false },
  ];
  const block = {
    ...{ uid: "1@metier", title: "Write tests", date: "2026-03-27", start: "09:00:00", minutes: 30 },
    ...{ timeZone: "Europe/Berlin", rule: null, changedAt: Temporal.Instant.from("2026-03-01T08:00:00Z") },
  };
  const files = unzipSync(
    exportFile(
      [
        { name: "things", rows },
        { name: "nothing", rows: [] },
      ],
      [block],
    ),
  );
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(Object.keys(files).sort()).toEqual(
    ["README.txt", "csv/things.csv", "json/nothing.json", "json/things.json", "planner.ics"].sort(),
  );
  expect(JSON.parse(text("json/things.json"))).toEqual(rows);
  expect(text("csv/things.csv").split("\r\n")[1]).toBe('1,"\'=1+1 ""x""",-5,"[""a""]",,true');
  const [read] = convertIcsCalendar(undefined, text("planner.ics")).events ?? [];
  expect(read).toMatchObject({ uid: "1@metier", summary: "Write tests", duration: { minutes: 30 } });
  expect(read?.start.date.toISOString()).toBe("2026-03-27T08:00:00.000Z");
});
