import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { database, rolledBack } from "@/db/transaction";
import { signedIn } from "@/scripts/test-people";
import { addBlock, editPlan } from "../mutations";
import { getPlanDay, listOccurrences } from "../queries";

const when = {
  date: "2031-03-03",
  start: "09:00",
  minutes: 30,
  timeZone: "UTC",
  kind: "build",
  entryId: null,
} as const;

it("a person has five hundred routines that have not ended, and no more; what happens once is not counted", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    const routine = { ...when, title: "Read logs", recurrence: "FREQ=DAILY" };
    const { blocks } = await addBlock(learner, routine);
    await database().execute(sql`
      insert into blocks (id, owner_id, title, kind, date, start, minutes, time_zone, recurrence, last_date)
      select gen_random_uuid(), ${learner.id}, 'Routine', 'build', '2020-01-06', '09:00', 30, 'UTC', case when n > 499 then 'FREQ=DAILY;UNTIL=20200201' else 'FREQ=YEARLY' end,
        case when n > 499 then date '2020-02-01' end
      from generate_series(1, 520) as n`);
    const refused = database().transaction(() => addBlock(learner, routine));
    await expect(refused).rejects.toMatchObject({
      code: "senseless",
      details: { errors: [{ path: "recurrence", message: expect.stringContaining("500 routines") }] },
    });
    await addBlock(learner, { ...routine, recurrence: null });
    const [ended] = (await database().execute(
      sql`select id from blocks where owner_id = ${learner.id} and last_date is not null`,
    )) as unknown as { id: string }[];
    const reopened = { type: "repeat" as const, id: ended?.id ?? "", recurrence: "FREQ=DAILY" };
    await expect(
      database().transaction(() => editPlan(learner, { gesture: "Goes on", edits: [reopened] })),
    ).rejects.toMatchObject({ code: "senseless" });
    await editPlan(learner, { gesture: "Deleted one", edits: [{ type: "delete", id: blocks[0]?.id ?? "" }] });
    await addBlock(learner, routine);
  }));

it("more than can be read at once is refused with the way out, and a part of it is read", () =>
  rolledBack(async () => {
    const { learner } = await signedIn("learner");
    await database().execute(sql`
      insert into blocks (id, owner_id, title, kind, date, start, minutes, time_zone)
      select gen_random_uuid(), ${learner.id}, 'Block', 'build', date '2031-01-01' + n / 100, '09:00', 30, 'UTC'
      from generate_series(1, 20100) as n`);
    await expect(listOccurrences(learner, "2031-01-01", "2031-12-31", "UTC")).rejects.toMatchObject({
      code: "senseless",
      details: { errors: [{ path: "to", message: expect.stringContaining("fewer days") }] },
    });
    expect((await getPlanDay(learner, "2031-02-01", "UTC")).blocks).toHaveLength(100);
  }));
