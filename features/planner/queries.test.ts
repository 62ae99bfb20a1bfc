import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { blocks, people } from "@/db/schema";
import { database, rolledBack } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";
import { getPlanDay, listOccurrences } from "./queries";

async function makeLearner(): Promise<Learner> {
  const [row] = await database()
    .insert(people)
    .values({ email: `${v7()}@example.org` })
    .returning();
  return { ...row, sessionId: v7() } as unknown as Learner;
}

async function insert(learner: Learner, ...rows: [string, string, string, number, string][]): Promise<void> {
  await database()
    .insert(blocks)
    .values(
      rows.map(([title, date, start, minutes, timeZone]) => ({
        ownerId: learner.id,
        title,
        date,
        start,
        minutes,
        timeZone,
      })),
    );
}

const shown = async (learner: Learner, date: string, zone: string) =>
  (await getPlanDay(learner, date, zone)).blocks.map(({ title, from }) => [title, from]);

describe("a day of the plan", () => {
  it("holds what passes midnight on both days", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await insert(learner, ["Night", "2026-03-27", "23:30", 60, "Europe/Berlin"]);
      expect(await shown(learner, "2026-03-27", "Europe/Berlin")).toEqual([["Night", 1410]]);
      expect(await shown(learner, "2026-03-28", "Europe/Berlin")).toEqual([["Night", -30]]);
      expect(await shown(learner, "2026-03-29", "Europe/Berlin")).toEqual([]);
    }));

  it("holds what was moved there from after it, also before its routine begins", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await database()
        .insert(blocks)
        .values({
          ...{ ownerId: learner.id, title: "Review", date: "2026-06-10", start: "09:00", minutes: 30 },
          ...{
            timeZone: "UTC",
            recurrence: "FREQ=WEEKLY",
            exceptions: { "2026-06-10": { date: "2026-06-03" } },
          },
        });
      expect(await shown(learner, "2026-06-03", "UTC")).toEqual([["Review", 540]]);
      expect(await shown(learner, "2026-06-10", "UTC")).toEqual([]);
      expect(await shown(learner, "2026-06-17", "UTC")).toEqual([["Review", 540]]);
    }));

  it("holds blocks of other zones where they fall for the person who travels", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await insert(
        learner,
        ["Berlin", "2026-03-27", "20:00", 30, "Europe/Berlin"],
        ["Island", "2026-03-29", "00:30", 30, "Pacific/Kiritimati"],
      );
      expect(await shown(learner, "2026-03-28", "Pacific/Auckland")).toEqual([
        ["Berlin", 480],
        ["Island", 1410],
      ]);
      expect(await shown(learner, "2026-03-27", "Pacific/Auckland")).toEqual([]);
      expect(await shown(learner, "2026-03-27", "Pacific/Pago_Pago")).toEqual([
        ["Berlin", 480],
        ["Island", 1410],
      ]);
    }));

  it("shows a time that does not exist moved forward by the gap, and says so", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await insert(learner, ["Watch", "2026-03-29", "02:30", 30, "Europe/Berlin"]);
      const { blocks: day, clock } = await getPlanDay(learner, "2026-03-29", "Europe/Berlin");
      expect(day).toMatchObject([{ start: "02:30", from: 150, shifted: 60 }]);
      expect(clock.length).toBe(1380);
    }));

  it("leaves out what lies in the trash", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await insert(learner, ["Gone", "2026-03-27", "09:00", 30, "UTC"]);
      await database().execute(sql`update blocks set deleted_at = now() where title = 'Gone'`);
      expect(await shown(learner, "2026-03-27", "UTC")).toEqual([]);
    }));

  it("is read by its index", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await database().execute(sql`
        insert into blocks (id, owner_id, title, date, start, minutes, time_zone)
        select gen_random_uuid(), ${learner.id}, 'Block', date '2020-01-01' + n, '09:00', 30, 'UTC'
        from generate_series(1, 3000) n`);
      await database().execute(sql`analyze blocks`);
      const plan = await database().execute<{ "QUERY PLAN": string }>(sql`
        explain select * from blocks where owner_id = ${learner.id} and deleted_at is null and recurrence is null
          and date between '2026-03-24' and '2026-03-29'
          and (time_zone <> 'UTC' or date between '2026-03-26' and '2026-03-27')`);
      expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("blocks_owner_date_idx");
      expect(await shown(learner, "2026-03-27", "UTC")).toEqual([["Block", 540]]);
    }));
});

describe("occurrences", () => {
  it("keep their wall time over the change of clocks and note the time that does not exist", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      const zone = "Europe/Berlin";
      await insert(
        learner,
        ["Nine", "2026-03-28", "09:00", 30, zone],
        ["Half past two", "2026-03-29", "02:30", 30, zone],
        ["Nine", "2026-03-30", "09:00", 30, zone],
        ["Half past two", "2026-10-25", "02:30", 30, zone],
      );
      const spring = await listOccurrences(learner, "2026-03-28", "2026-03-30", zone);
      expect(spring.map(({ date, start, shifted }) => [date, start, shifted])).toEqual([
        ["2026-03-28", "09:00", undefined],
        ["2026-03-29", "03:30", 60],
        ["2026-03-30", "09:00", undefined],
      ]);
      const autumn = await listOccurrences(learner, "2026-10-25", "2026-10-25", zone);
      expect(autumn.map(({ start, shifted }) => [start, shifted])).toEqual([["02:30", undefined]]);
    }));

  it("are told in the zone that was asked for, with the date that the block itself has", () =>
    rolledBack(async () => {
      const learner = await makeLearner();
      await insert(learner, ["Call", "2026-03-27", "20:00", 30, "Europe/Berlin"]);
      const [call] = await listOccurrences(learner, "2026-03-28", "2026-03-28", "Pacific/Auckland");
      expect(call).toMatchObject({
        occurrence: "2026-03-27",
        date: "2026-03-28",
        start: "08:00",
        timeZone: "Pacific/Auckland",
        blockTimeZone: "Europe/Berlin",
      });
    }));
});
