import type postgres from "postgres";
import { dayAfter } from "@/lib/days";
import { signedIn } from "../test-people";
import { type ThrowAwayPortal, withConnection } from "../throw-away-portal";
import type { Growth } from "./growth";
import { type Asked, fillPeople, get, growthOfOwn, post } from "./own-growth";

/** Each of these people has a thousand blocks on half a year, and some routines, at every step. */
const each = 1000;
const routines = 5;
const days = 180;
const firstDay = "2026-01-05";
const askers = 8;

/**
 * What reading a week and writing a block cost a person with 100,000 blocks of 100 people in the database, and with
 * 10,000,000 of 10,000.
 */
export async function growthOfBlocks(portal: ThrowAwayPortal, isQuick: boolean): Promise<Growth[]> {
  const dayOf = (turn: number) => dayAfter(firstDay, (turn * 7) % (days - 7));
  const asked: Asked[] = [
    [
      "a week of the plan",
      200,
      ({ cookie }, turn) =>
        get(`/api/v1/planner/days?from=${dayOf(turn)}&to=${dayAfter(dayOf(turn), 6)}`, cookie),
    ],
    [
      "one block added",
      201,
      ({ cookie }, turn) =>
        // Beyond what is read, or the week would grow with what was added here.
        post("/api/v1/planner/blocks", portal.address, cookie, {
          title: "Read the logs",
          date: dayAfter("2027-01-01", turn),
          start: "09:00",
          minutes: 30,
          timeZone: "UTC",
        }),
    ],
  ];
  const people = await Promise.all(Array.from({ length: askers }, () => signedIn("learner")));
  return growthOfOwn(portal, people, asked, isQuick ? [1, 10] : [1, 100], (times) =>
    withConnection(portal.database, (sql) => fillPeople(sql, "blocks", times * 100, people, () => plan(sql))),
  );
}

/** Blocks and routines of everybody in the crowd, those of one person far from one another, as a year would leave them. */
async function plan(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into blocks (id, owner_id, title, kind, date, start, minutes, time_zone)
    select gen_random_uuid(), crowd.id, 'Block ' || n, (array['build', 'review', 'learn', 'other'])[1 + n % 4],
      ${firstDay}::date + n % ${days}::int, time '08:00' + (n % 40) * interval '15 minutes', 30, 'UTC'
    from generate_series(1, ${each}::int) n, crowd`;
  await sql`
    insert into blocks (id, owner_id, title, kind, date, start, minutes, time_zone, recurrence)
    select gen_random_uuid(), crowd.id, 'Routine ' || n, 'meeting', ${firstDay}::date + n, time '09:00', 15, 'UTC',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR'
    from generate_series(1, ${routines}::int) n, crowd`;
}
