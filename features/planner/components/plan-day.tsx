import { notFound, redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatWeekday } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { AwayNote } from "../days-off/components/away-note";
import { FocusBarOfPerson } from "../focus/components/focus-bar-of-person";
import { day as dayShape } from "../input";
import { type PlanDay as Day, getPlanDay, listChanges } from "../queries";
import { findRoleDay, listRolesWithDay } from "../role-day/queries";
import { getPlanSettings } from "../settings/queries";
import { PlanBoard } from "./plan-board";
import { RoleDayForm } from "./role-day-form";

/** A person's day: what is planned, and the first step where nothing is. */
export async function PlanDay({ date }: { date: string }) {
  if (!dayShape.safeParse(date).success) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=/planner/${date}`);
  const [day, changes, roles, settings] = await Promise.all([
    getPlanDay(person, date, person.timeZone),
    listChanges(person, 20),
    listRolesWithDay(),
    getPlanSettings(person),
  ]);
  const used = [...new Set(day.blocks.flatMap(({ role }) => role?.slug ?? []))];
  const strips = (await Promise.all(used.map(findRoleDay))).flatMap((found) =>
    found ? [{ ...found.role, stretches: found.activities }] : [],
  );
  const form = <RoleDayForm roles={roles} date={date} timeZone={day.timeZone} />;
  return (
    <>
      <FocusBarOfPerson />
      <DayLinks day={day} />
      <PageHead title={formatWeekday(date)} summary={summaryOf(day)} />
      <AwayNote day={day} />
      {day.blocks.length === 0 && !day.isVacation ? (
        <section className="mb-8 border-t border-ink pt-4" aria-labelledby="use-a-day">
          <h2 id="use-a-day" className="text-lg">
            Start from a role’s day
          </h2>
          <p className="measure mt-1 mb-4">
            Its activities, breaks included, are fitted to your own hours. Or press on an hour below to add a
            block of your own.
          </p>
          {form}
        </section>
      ) : null}
      <PlanBoard key={date} day={day} changes={changes} roles={strips} settings={settings}>
        {day.blocks.length > 0 ? (
          <details>
            <summary className="mb-2 py-2.5 font-semibold">Use a role’s day as well</summary>
            {form}
          </details>
        ) : null}
      </PlanBoard>
    </>
  );
}

function DayLinks({ day: { date, today } }: { day: Day }) {
  const link = "inline-flex min-h-11 items-center";
  return (
    <nav aria-label="Days" className="-mb-6 flex flex-wrap gap-x-6 pt-4 print:hidden">
      <a className={link} href={`/planner/${dayAfter(date, -1)}`} rel="prev">
        ← {shortDay(dayAfter(date, -1))}
      </a>
      {date === today ? (
        <span className={link}>Today</span>
      ) : (
        <a className={link} href={`/planner/${today}`}>
          Today
        </a>
      )}
      <a className={link} href={`/planner/${dayAfter(date, 1)}`} rel="next">
        {shortDay(dayAfter(date, 1))} →
      </a>
      <a className={link} href={`/planner/${date}/wrap-up`}>
        Wrap up
      </a>
      <a className={link} href="/planner/settings">
        Breaks and days off
      </a>
    </nav>
  );
}

/** `Friday 27`: the month is in the heading. */
function shortDay(day: string): string {
  return formatWeekday(day).split(" ").slice(0, 2).join(" ");
}

function summaryOf({ blocks, timeZone, isVacation }: Day): string {
  const zone = `Times are those of ${timeZone.replaceAll("_", " ")}.`;
  if (blocks.length === 0) return `${isVacation ? "A day off." : "Nothing is planned yet."} ${zone}`;
  const minutes = blocks.reduce((sum, block) => sum + (block.kind === "break" ? 0 : block.minutes), 0);
  return `${blocks.length} ${blocks.length === 1 ? "block" : "blocks"}, ${formatMinutes(minutes)}. ${zone}`;
}
