import "server-only";
import { and, asc, between, eq, gt, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { hasBegun } from "@/db/begun";
import { outsideCalendars, outsideEvents } from "@/db/schema";
import { database } from "@/db/transaction";
import { isoInstant } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import type { Exceptions } from "../../edits";
import { type OutsideDay, outsideDays } from "./outside-days";

/** A calendar that is kept elsewhere, as its owner's list shows it. */
export interface OutsideCalendar {
  id: string;
  etag: string;
  name: string;
  isShown: boolean;
  /** How many events were read of its file, and how many were not. */
  events: number;
  refused: number;
  /** Since when the portal has this file. */
  addedAt: string;
}

const columns = {
  id: outsideCalendars.id,
  version: outsideCalendars.version,
  name: outsideCalendars.name,
  isShown: outsideCalendars.isShown,
  events: outsideCalendars.events,
  refused: outsideCalendars.refused,
  createdAt: outsideCalendars.createdAt,
};

const own = ({ id }: Learner) => and(eq(outsideCalendars.ownerId, id), isNull(outsideCalendars.deletedAt));

/** A person's outside calendars by name; there are few. */
export async function listOutsideCalendars(learner: Learner): Promise<OutsideCalendar[]> {
  const rows = await database()
    .select(columns)
    .from(outsideCalendars)
    .where(own(learner))
    .orderBy(sql`lower(${outsideCalendars.name})`, asc(outsideCalendars.id));
  return rows.map(asShown);
}

/** @throws AppError `not-found` for one that is missing, removed or another person's */
export async function getOutsideCalendar(learner: Learner, id: string): Promise<OutsideCalendar> {
  const [row] = await database()
    .select(columns)
    .from(outsideCalendars)
    .where(and(eq(outsideCalendars.id, id), own(learner)));
  if (!row) throw notFound();
  return asShown(row);
}

function asShown({
  version,
  createdAt,
  ...rest
}: Omit<OutsideCalendar, "etag" | "addedAt"> & { version: number; createdAt: string }): OutsideCalendar {
  return { ...rest, etag: etagOf(rest.id, version), addedAt: isoInstant(createdAt) };
}

/**
 * What the calendars that a person has shown hold on these days, both included, as seen in `timeZone`; each day once.
 * What happens once and within a day is found by its date, all else by the last date that it can have.
 */
export async function listOutsideDays(
  learner: Learner,
  first: string,
  last: string,
  timeZone: string,
): Promise<OutsideDay[]> {
  const [from, to] = [dayAfter(first, -3), dayAfter(last, 2)];
  const isLasting = or(isNotNull(outsideEvents.recurrence), gt(outsideEvents.minutes, 1440));
  const isShort = and(isNull(outsideEvents.recurrence), lte(outsideEvents.minutes, 1440));
  const read = (which: "lasting" | "short") =>
    database()
      .select({
        key: sql<string>`${outsideEvents.calendarId} || ' ' || ${outsideEvents.number}`,
        calendar: outsideCalendars.name,
        title: outsideEvents.title,
        date: outsideEvents.date,
        start: sql<string>`to_char(${outsideEvents.start}, 'HH24:MI')`,
        minutes: outsideEvents.minutes,
        timeZone: outsideEvents.timeZone,
        isAllDay: outsideEvents.isAllDay,
        isBusy: outsideEvents.isBusy,
        recurrence: outsideEvents.recurrence,
        exceptions: sql<Exceptions>`${outsideEvents.exceptions}`,
      })
      .from(outsideEvents)
      .innerJoin(outsideCalendars, eq(outsideCalendars.id, outsideEvents.calendarId))
      .where(
        and(
          eq(outsideEvents.ownerId, learner.id),
          own(learner),
          eq(outsideCalendars.isShown, true),
          ...(which === "short"
            ? [isShort, between(outsideEvents.date, from, to)]
            : [
                isLasting,
                hasBegun(outsideEvents, to),
                or(isNull(outsideEvents.lastDate), gte(outsideEvents.lastDate, from)),
              ]),
        ),
      );
  const [short, lasting] = await Promise.all([read("short"), read("lasting")]);
  return outsideDays([...short, ...lasting], first, last, timeZone);
}
