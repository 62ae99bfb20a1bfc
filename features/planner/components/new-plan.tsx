import { notFound, redirect } from "next/navigation";
import { DayKey } from "@/components/day-kind";
import { DayStrip } from "@/components/day-strip";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { now, todayIn } from "@/lib/dates";
import { findRoleDay, getWorkingHours, listRolesWithDay } from "../role-day/queries";
import { RoleDayForm } from "./role-day-form";

/** From a guide's typical day to one's own: which day, from when, how long. */
export async function NewPlan({ role }: { role: string | null }) {
  const person = await currentPerson();
  if (!person) {
    const here = role ? `/planner/new?role=${encodeURIComponent(role)}` : "/planner/new";
    redirect(`/sign-in?returnTo=${encodeURIComponent(here)}`);
  }
  const [day, roles, working] = await Promise.all([
    role ? findRoleDay(role) : null,
    listRolesWithDay(),
    getWorkingHours(person),
  ]);
  if (role && !day) notFound();
  return (
    <>
      <PageHead
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
      <RoleDayForm
        roles={roles}
        role={day?.role.slug}
        date={todayIn(person.timeZone, now()).toString()}
        timeZone={person.timeZone}
        {...working}
        asksDate
      />
    </>
  );
}
