import { notFound, redirect } from "next/navigation";
import { Button } from "@/components/button";
import { DayKey } from "@/components/day-kind";
import { DayStrip } from "@/components/day-strip";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { now, todayIn } from "@/lib/dates";
import type { NewPlanSearch } from "../role-day/input";
import { findRoleDay, getWorkingHours, listRolesWithDay } from "../role-day/queries";
import { roleBlocks } from "../role-day/role-blocks";
import { FilledDay } from "./filled-day";
import { RoleDayFields } from "./role-day-fields";
import { UseDay } from "./send-plan";
import { WeekdayBoxes } from "./weekday-boxes";

/** From a guide's typical day to one's own: which day, from when, how long, how often; shown before it is made. */
export async function NewPlan({ search }: { search: NewPlanSearch }) {
  const person = await currentPerson();
  if (!person) {
    const here = search.role ? `/planner/new?role=${encodeURIComponent(search.role)}` : "/planner/new";
    redirect(`/sign-in?returnTo=${encodeURIComponent(here)}`);
  }
  const [day, roles, working] = await Promise.all([
    search.role ? findRoleDay(search.role) : null,
    listRolesWithDay(),
    getWorkingHours(person),
  ]);
  if (search.role && !day) notFound();
  const { date = todayIn(person.timeZone, now()).toString(), start = working.start, on = [] } = search;
  const hours = search.hours ?? working.hours;
  const repeat = on.length > 0 ? `FREQ=WEEKLY;BYDAY=${on.join(",")}` : null;
  const own = { date, start, minutes: Math.round(hours * 60), timeZone: person.timeZone, repeat };
  const filled = day ? roleBlocks(day.activities, own) : null;
  return (
    <>
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title={day ? `Use the day of a ${day.role.title.toLowerCase()}` : "Use a role’s day"}
        summary="Its activities, breaks included, are fitted to your own hours. Each becomes a block that you can move, change or delete."
      >
        {day ? (
          <div className="grid gap-3">
            <DayStrip
              stretches={day.activities}
              size="full"
              label={`The typical day of a ${day.role.title.toLowerCase()}`}
            />
            <DayKey kinds={day.activities.map(({ kind }) => kind)} />
          </div>
        ) : null}
      </PageHead>
      <form action="/planner/new" className="grid max-w-4xl gap-4">
        <RoleDayFields
          roles={roles}
          role={day?.role.slug}
          start={start}
          hours={hours}
          day={
            <div className="col-span-2 sm:w-44">
              <Field label="Day" name="date" type="date" defaultValue={date} required />
            </div>
          }
        />
        <WeekdayBoxes
          legend="Every week on"
          hint="Choose none, and it is planned for this day alone."
          chosen={on}
        />
        <div>
          <Button type="submit">Show this day</Button>
        </div>
      </form>
      {day && !filled ? (
        <div className="mt-6">
          <Notice tone="danger">This day has more activities than so little time can hold.</Notice>
        </div>
      ) : null}
      {day && filled ? (
        <FilledDay blocks={filled} date={date} hours={hours} isRoutine={repeat !== null}>
          <UseDay
            key={`${day.role.slug} ${date} ${start} ${hours} ${repeat}`}
            fields={{
              ...{ role: day.role.slug, date, start, hours: String(hours), timeZone: person.timeZone },
              ...(repeat ? { repeat } : {}),
            }}
          />
        </FilledDay>
      ) : null}
    </>
  );
}
