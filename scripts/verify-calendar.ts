import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ICAL from "ical.js";
import { z } from "zod";
import { calendarEventsOf, type ToldBlock } from "@/features/planner/calendars/feed-events";
import { outsideDays } from "@/features/planner/calendars/outside/outside-days";
import { readCalendar } from "@/features/planner/calendars/read-calendar";
import { momentOf } from "@/features/planner/wall-time";
import { calendarFile } from "@/lib/calendar-file";
import { Temporal } from "@/lib/dates";
import { isPutAway } from "@/lib/days-off";
import { happeningsOf } from "@/lib/recurrence";
import { Refusal } from "./refusal";
import { expandedByIcalJs } from "./test-calendar";

/**
 * A calendar written by us is read by ical.js and python3-icalendar, and what Google, Outlook and Apple write is read by
 * us: equal, or listed as not taken.
 */
export async function main(): Promise<void> {
  let faults = 0;
  const told = (isRight: boolean, words: string) => {
    console.log(`${isRight ? "✓" : "✗"} ${words}`);
    faults += isRight ? 0 : 1;
  };
  const file = calendarFile(
    "Metier",
    blocks.flatMap((block) => calendarEventsOf(block, range)),
  );
  const longest = Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)));
  told(longest <= 75, `no line is longer than 75 octets (${longest})`);
  const expanded = expandedByIcalJs(file, 0, end).map(
    ({ title, at, minutes }) => `${at} ${minutes} ${title}`,
  );
  const shown = blocks.flatMap(shownOf).sort();
  told(
    JSON.stringify([...expanded].sort()) === JSON.stringify(shown),
    `ical.js finds the ${shown.length} occurrences that the planner shows (${expanded.length})`,
  );
  const python = readByPython(file);
  const [first] = python;
  told(
    python.length === new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").length,
    `python3-icalendar reads every event (${python.length})`,
  );
  told(first?.summary === titleWithin, "an injected title stays one event there");
  told(first?.exdates === 1 && first.alarms === 1, "with its exception date and its alarm");
  for (const name of ["google", "outlook", "apple"]) {
    const text = readFileSync(`features/planner/calendars/samples/${name}.ics`, "utf8");
    const { events, refused, unread } = readCalendar(text, "Europe/Berlin");
    const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const masters = all.filter((one) => !one.hasProperty("recurrence-id"));
    told(
      masters.length === events.length + refused.length,
      `${name}: ${events.length} events read, ${refused.length} not`,
    );
    for (const one of refused) console.log(`  line ${one.line}, “${one.title}”: ${one.reason}`);
    console.log(`  no place for ${unread.map((one) => `${one.name} ${one.count}`).join(", ")}`);
    for (const event of events) {
      const same = masters.find((one) => one.getFirstPropertyValue("uid") === event.uid);
      const theirs = same ? new ICAL.Event(same) : null;
      told(theirs?.summary === event.title, `${name}: “${event.title}” has the same title`);
      if (event.isAllDay || !theirs || theirs.startDate.zone.tzid === "floating") continue;
      const at = momentOf(event).at;
      // By moments: ical.js takes lengths from the clock, over a clock change too.
      const [from, to] = [theirs.startDate, theirs.endDate].map((time) => time.toUnixTime() * 1000);
      const isSame = from === at && to === at + event.minutes * 60_000;
      told(isSame, `${name}: “${event.title}” is at the same moment, as long`);
    }
  }
  for (const name of ["google", "outlook", "apple"]) {
    const text = readFileSync(`features/planner/calendars/samples/${name}.ics`, "utf8");
    const [ours, theirs] = [outsideOf(text), expandedElsewhere(text)];
    told(
      JSON.stringify(ours) === JSON.stringify(theirs),
      `${name}: beneath a plan stand the ${theirs.length} occurrences that ical.js finds in a year (${ours.length})`,
    );
  }
  console.log(`${faults} faults`);
  process.exit(faults > 0 ? 1 : 0);
}

const changedAt = Temporal.Instant.from("2026-03-01T08:00:00Z");
const off = { vacations: [{ firstOn: "2026-08-03", lastOn: "2026-08-16" }], restDays: [3, 7] };
const range = { from: null, to: null, horizon: "2030-01-01", off, alarm: 10 };
const end = Date.UTC(2027, 0, 1);
const titleWithin = "Walk END:VEVENT BEGIN:VEVENT";
const plain: ToldBlock = {
  ...{
    uid: "1@metier",
    title: "Walk\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    date: "2026-03-20",
    start: "02:30",
    minutes: 45,
  },
  ...{ timeZone: "Europe/Berlin", recurrence: "FREQ=DAILY;COUNT=12", version: 2, changedAt, pause: null },
  ...{ kind: "other", roleId: null, exceptions: {} },
};
const blocks: ToldBlock[] = [
  {
    ...plain,
    start: "09:00",
    exceptions: { "2026-03-24": { skipped: true }, "2026-03-25": { date: "2026-03-26", start: "18:00" } },
  },
  {
    ...plain,
    uid: "2@metier",
    title: "Night watch, ü; 😀 ".repeat(9).trim(),
    recurrence: "FREQ=WEEKLY;BYDAY=SU",
    pause: { from: "2026-06-01", until: "2026-07-31" },
  },
  {
    ...plain,
    uid: "3@metier",
    title: "Ship",
    timeZone: "America/New_York",
    recurrence: "FREQ=MONTHLY;BYDAY=-1FR",
    pause: { from: "2026-11-01", until: null },
  },
  { ...plain, uid: "4@metier", title: "Once", recurrence: null },
  // Put away on vacation and on rest days, but where it was touched by hand.
  {
    ...plain,
    ...{ uid: "5@metier", title: "Build", kind: "build", recurrence: "FREQ=DAILY;INTERVAL=2" },
    exceptions: { "2026-03-22": { start: "17:00" }, "2026-08-03": { date: "2026-08-20" } },
  },
  {
    ...plain,
    ...{ uid: "6@metier", title: "Review", kind: "review", recurrence: "FREQ=WEEKLY;BYDAY=WE" },
    exceptions: { "2026-07-29": { date: "2026-08-05" } },
  },
  { ...plain, uid: "7@metier", title: "Fix", kind: "fix", date: "2026-08-10", recurrence: null },
];

function shownOf(block: ToldBlock): string[] {
  return happeningsOf({ ...block, entryId: null }, "2026-01-01", "2027-01-05")
    .filter((one) => !isPutAway({ ...block, ...one }, off))
    .map((one) => ({ ...one, at: momentOf({ ...one, timeZone: block.timeZone }).at }))
    .filter(({ at }) => at < end)
    .map(({ at, minutes, title }) => `${at} ${minutes} ${title.replace(/[\p{Cc}]+/gu, " ")}`);
}

/** When what is shown beneath a plan in UTC begins; what holds several days is told on its first. */
function outsideOf(text: string): string[] {
  const events = readCalendar(text, "UTC").events.map((event, at) => ({
    ...event,
    key: `${at}`,
    calendar: "",
  }));
  const begins = new Map<string, string>();
  for (const { date, events: found } of outsideDays(events, "2026-01-01", "2026-12-31", "UTC")) {
    for (const { key, from, title } of found) {
      if (!begins.has(key)) begins.set(key, `${Date.parse(`${date}T00:00Z`) + from * 60_000} ${title}`);
    }
  }
  return [...begins.values()].sort();
}

/** The same by ical.js, without what we say that we do not take. */
function expandedElsewhere(text: string): string[] {
  const refused = new Set(readCalendar(text, "UTC").refused.map(({ title }) => title));
  return expandedByIcalJs(text, Date.UTC(2026, 0, 1), end)
    .filter(({ title }) => !refused.has(title))
    .map(({ at, title }) => `${at} ${title}`)
    .sort();
}

const readEvents = z.array(z.object({ summary: z.string(), exdates: z.number(), alarms: z.number() }));

const program = `
import json, sys
from icalendar import Calendar
def count(value):
    return 0 if value is None else sum(len(one.dts) for one in (value if isinstance(value, list) else [value]))
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
print(json.dumps([{
    'summary': str(event['SUMMARY']),
    'exdates': count(event.get('EXDATE')),
    'alarms': len([part for part in event.subcomponents if part.name == 'VALARM']),
} for event in calendar.walk('VEVENT')]))
`;

/** @throws Refusal where no Python with icalendar is had. */
function readByPython(file: string): z.infer<typeof readEvents> {
  const has = () =>
    ["python3", "/usr/bin/python3"].find((one) => spawnSync(one, ["-c", "import icalendar"]).status === 0);
  if (!has() && process.getuid?.() === 0) spawnSync("apt-get", ["install", "-y", "python3-icalendar"]);
  const python = has();
  if (!python) throw new Refusal("python3-icalendar is absent: apt-get install python3-icalendar.");
  const folder = mkdtempSync(join(tmpdir(), "metier-calendar-"));
  try {
    const path = join(folder, "plan.ics");
    writeFileSync(path, file);
    const { stdout, stderr } = spawnSync(python, ["-c", program, path], { encoding: "utf8" });
    if (!stdout) throw new Refusal(`python3-icalendar does not read it: ${stderr.trim().split("\n").at(-1)}`);
    return readEvents.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
