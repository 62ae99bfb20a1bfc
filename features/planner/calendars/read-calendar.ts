import { shorten } from "@/lib/text";
import { UnreadableEvent } from "./ics-fault";
import { type Component, readComponents, textOf, UnreadableCalendar } from "./ics-lines";
import { zoneReader } from "./ics-zones";
import {
  editionOf,
  isCancelled,
  propertyOf,
  type ReadEvent,
  type Reading,
  readEvent,
  uidOf,
} from "./read-event";

/** What is to be said of one thing of a file. */
export interface Remark {
  line: number;
  title: string;
  reason: string;
}

export interface ReadCalendar {
  /** What the file calls itself; null where it does not. */
  name: string | null;
  events: ReadEvent[];
  /** Taken, but not as it is written. */
  changed: Remark[];
  /** Not taken. */
  refused: Remark[];
  /** Parts and properties that the planner has no place for, each with how often it stands there. */
  unread: { name: string; count: number }[];
}

/** More than the calendars of some busy years. */
const mostEvents = 5000;
/** What is different on single dates, in all of a file. */
const mostExceptions = 20_000;
const mostBroken = 1000;
/** Looking for a date that never comes takes long: a file full of such is none that a program wrote. */
const mostRefusedRepeats = 20;

/** What the planner reads of an event; what only programs tell each other of it; and of a calendar. */
const read = "UID SUMMARY DTSTART DTEND DURATION RRULE EXDATE RECURRENCE-ID STATUS TRANSP".split(" ");
const technical = "DTSTAMP CREATED LAST-MODIFIED SEQUENCE".split(" ");
const ofCalendars = "VERSION PRODID CALSCALE METHOD X-WR-CALNAME".split(" ");

/**
 * Reads a calendar file (RFC 5545) of another program. Nothing is lost silently: what is not taken is in `refused`,
 * what is taken otherwise in `changed`, what has no place here in `unread`.
 * @param ownZone the person's, for times that have none
 * @throws UnreadableCalendar for what is no calendar, is not whole, or is larger than calendars are
 */
export function readCalendar(text: string, ownZone: string): ReadCalendar {
  const { calendars, broken } = readComponents(text);
  const parts = calendars.flatMap(({ components }) => components);
  const events = parts.filter(({ name }) => name === "VEVENT");
  if (events.length > mostEvents) {
    throw new UnreadableCalendar(`It holds ${events.length} events; ${mostEvents} are read at most.`);
  }
  const exceptions = events
    .flatMap(({ properties }) => properties.filter(({ name }) => name === "EXDATE"))
    .reduce((sum, { value }) => sum + value.split(",").length, 0);
  if (exceptions > mostExceptions) {
    throw new UnreadableCalendar(`It leaves out ${exceptions} dates; ${mostExceptions} are read at most.`);
  }
  if (broken.length > mostBroken) {
    throw new UnreadableCalendar(`More than ${mostBroken} of its lines say nothing.`);
  }
  const other = calendars.map((one) => propertyOf(one, "CALSCALE")?.value.trim() || "GREGORIAN");
  if (other.some((scale) => scale.toUpperCase() !== "GREGORIAN")) {
    throw new UnreadableCalendar("Its days are not those of the Gregorian calendar.");
  }
  const changed: Remark[] = [];
  const refused: Remark[] = broken.map((line) => ({ line, title: "", reason: "this line says nothing" }));
  const zones = parts.filter(({ name }) => name === "VTIMEZONE");
  const reading: Reading = {
    ownZone,
    zoneOf: zoneReader(zones, yearOf(events)),
    say: (event, reason) => changed.push({ line: event.line, title: nameOf(event), reason }),
  };
  const found: ReadEvent[] = [];
  let neverHappening = 0;
  for (const { event, overrides } of grouped(events, refused)) {
    if (isCancelled(event)) {
      refused.push({ line: event.line, title: nameOf(event), reason: "it is cancelled" });
      continue;
    }
    try {
      found.push(readEvent(event, overrides, reading));
      if (propertyOf(event, "RDATE")) reading.say(event, "its extra days (RDATE) are left out");
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      neverHappening += /repeat never/.test(error.message) ? 1 : 0;
      if (neverHappening > mostRefusedRepeats)
        throw new UnreadableCalendar("Many of its repeats never happen.");
      for (const one of [event, ...overrides]) {
        refused.push({ line: one.line, title: nameOf(one), reason: error.message });
      }
    }
  }
  const name = calendars.map((one) => propertyOf(one, "X-WR-CALNAME")).find((one) => one !== undefined);
  return {
    name: name ? shorten(textOf(name), 100) || null : null,
    events: found,
    changed,
    refused: refused.sort((a, b) => a.line - b.line),
    unread: unreadOf(calendars, parts),
  };
}

/** Events with what stands for single occurrences of them. One without its routine stands for itself. */
function grouped(
  events: readonly Component[],
  refused: Remark[],
): { event: Component; overrides: Component[] }[] {
  const byUid = new Map<string, Component[]>();
  for (const event of events) {
    const uid = uidOf(event);
    const group = byUid.get(uid);
    if (group) group.push(event);
    else byUid.set(uid, [event]);
  }
  return [...byUid.values()].flatMap((group) => {
    const overrides = group.filter((event) => propertyOf(event, "RECURRENCE-ID"));
    const masters = group.filter((event) => !propertyOf(event, "RECURRENCE-ID"));
    // Of two the later edition counts (§3.8.7.4).
    const [master, ...doubles] = masters.sort((a, b) => editionOf(b) - editionOf(a));
    for (const { line, ...event } of doubles) {
      refused.push({ line, title: nameOf({ line, ...event }), reason: "it stands twice in the file" });
    }
    if (master) return [{ event: master, overrides }];
    return overrides.map((event) => ({ event: withOwnUid(event), overrides: [] }));
  });
}

function withOwnUid(event: Component): Component {
  const of = propertyOf(event, "RECURRENCE-ID")?.value ?? "";
  const uid = { name: "UID", parameters: new Map(), value: `${uidOf(event)} ${of}`, line: event.line };
  return { ...event, properties: [uid, ...event.properties.filter(({ name }) => name !== "UID")] };
}

function unreadOf(calendars: readonly Component[], parts: readonly Component[]): ReadCalendar["unread"] {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { name } of calendars.flatMap(({ properties }) => properties)) {
    if (!ofCalendars.includes(name)) count(name);
  }
  for (const part of parts) {
    if (part.name === "VTIMEZONE") continue;
    if (part.name !== "VEVENT") {
      count(part.name);
      continue;
    }
    for (const { name } of part.properties)
      if (!read.includes(name) && !technical.includes(name)) count(name);
    for (const { name } of part.components) count(name);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function nameOf(event: Component): string {
  const summary = propertyOf(event, "SUMMARY");
  return summary ? textOf(summary).slice(0, 100) : "";
}

function yearOf(events: readonly Component[]): number {
  const years = events.map((event) => Number(propertyOf(event, "DTSTART")?.value.slice(0, 4)));
  const known = years.filter((year) => year >= 1971 && year <= 2190).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 2026;
}
