import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { listTimeZones, Temporal } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { datesOf } from "@/lib/recurrence";
import { parseRule } from "@/lib/repeat-rule";
import { momentOf } from "./wall-time";

const years = { first: "2024-01-01", last: "2031-01-01" };

/** Zones with odd offsets and rules. */
const odd = [
  "Europe/Berlin",
  "Pacific/Auckland",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Pacific/Chatham",
  "America/Havana",
  "Africa/Cairo",
];

/**
 * Forty zones whose clocks change, odd ones first and the rest spread over the list. Zones of which PostgreSQL has
 * newer or older data than this runtime tell nothing about rules and are left out.
 */
async function someZones(): Promise<string[]> {
  const changing = listTimeZones().filter((zone) => changesOf(zone).length > 0);
  const months = Array.from({ length: 84 }, (_, index) =>
    Temporal.Instant.from(`${years.first}T12:00Z`).add({ hours: 24 * 30.5 * index }),
  );
  const probes = changing.flatMap((zone) =>
    months.map((at) => ({
      zone,
      at: at.toString(),
      wall: at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }),
    })),
  );
  const unlike = await database().execute<{ zone: string }>(sql`
    select distinct zone from jsonb_to_recordset(${JSON.stringify(probes)}::jsonb) as t(zone text, at text, wall text)
    where to_char(at::timestamptz at time zone zone, 'YYYY-MM-DD"T"HH24:MI') <> wall`);
  const left = new Set(unlike.map(({ zone }) => zone));
  const all = changing.filter((zone) => !left.has(zone));
  const spread = all.filter((_, index) => index % Math.floor(all.length / 40) === 0);
  return [...new Set([...odd.filter((zone) => all.includes(zone)), ...spread])].slice(0, 40);
}

/** The days on which the clocks of a zone change, and by how much. */
function changesOf(zone: string): { date: string; minutes: number }[] {
  const changes = [];
  const end = Temporal.PlainDate.from(years.last).toZonedDateTime(zone);
  let at = Temporal.PlainDate.from(years.first).toZonedDateTime(zone).getTimeZoneTransition("next");
  for (; at && Temporal.ZonedDateTime.compare(at, end) < 0; at = at.getTimeZoneTransition("next")) {
    const before = at.subtract({ nanoseconds: 1 });
    const minutes = (at.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    if (minutes !== 0) changes.push({ date: before.toPlainDate().toString(), minutes });
  }
  return changes;
}

const rule = fc.constantFrom(
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=2",
  "FREQ=WEEKLY;BYDAY=SA,SU,MO",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH,FR",
  "FREQ=MONTHLY;BYDAY=-1SU",
  "FREQ=MONTHLY;BYMONTHDAY=1,25,29,30,31",
);
const start = fc
  .integer({ min: 0, max: 287 })
  .map(
    (step) => `${String(Math.floor(step / 12)).padStart(2, "0")}:${String((step % 12) * 5).padStart(2, "0")}`,
  );

interface Case {
  zone: string;
  date: string;
  start: string;
  /** Whether the clock says this twice on that day. */
  isTwice: boolean;
  at: string;
}

/** What a rule gives around each clock change of a zone, as we have it. */
function casesOf(zone: string): Case[] {
  return changesOf(zone).flatMap(({ date }, index) => {
    const [[text, clock] = ["FREQ=DAILY", "02:30"]] = fc.sample(fc.tuple(rule, start), {
      seed: index + 1,
      numRuns: 1,
    });
    const clocks = new Set([clock, "00:00", "00:30", "01:30", "02:30", "23:30"]);
    return datesOf(parseRule(text), dayAfter(date, -3), dayAfter(date, -1), dayAfter(date, 2)).flatMap(
      (day) =>
        [...clocks].map((wall): Case => {
          const { at: moment } = momentOf({ date: day, start: wall, timeZone: zone });
          const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
          const later = Temporal.PlainDateTime.from(`${day}T${wall}`).toZonedDateTime(zone, {
            disambiguation: "later",
          });
          const isTwice = later.toPlainTime().equals(at.toPlainTime()) && !later.equals(at);
          return { zone, date: day, start: wall, isTwice, at: at.toInstant().toString() };
        }),
    );
  });
}

describe("occurrences around every clock change of forty zones, 2024 to 2030", () => {
  it("are those of PostgreSQL, and the first of two where it takes the second", () =>
    rolledBack(async () => {
      const cases = (await someZones()).flatMap(casesOf);
      expect(cases.length).toBeGreaterThan(2000);
      const rows = await database().execute<{ at: string }>(sql`
        select to_char((w.wall::timestamp at time zone w.zone) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
        from jsonb_array_elements(${JSON.stringify(
          cases.map(({ zone, date, start: clock }) => ({ zone, wall: `${date} ${clock}` })),
        )}::jsonb) with ordinality as t(one, n),
          lateral (select one ->> 'zone' as zone, one ->> 'wall' as wall) w
        order by n`);
      expect(new Set(cases.map(({ zone }) => zone)).size).toBe(40);
      const unlike = cases.filter(({ at, isTwice }, index) => {
        const theirs = rows[index]?.at ?? "";
        return isTwice ? theirs < at : theirs !== at;
      });
      expect(unlike).toEqual([]);
      expect(cases.some(({ isTwice }) => isTwice)).toBe(true);
    }));
});
