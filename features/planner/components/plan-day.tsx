import { notFound, redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatWeekday, now } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { listOutsideDays } from "../calendars/outside/queries";
import { AwayNote } from "../days-off/components/away-note";
import { FocusBarOfPerson } from "../focus/components/focus-bar-of-person";
import { listChanges } from "../history/queries";
import { day as dayShape } from "../input";
import { type PlanDay as Day, findWeek, getPlanDays } from "../queries";
import { findRoleDay, getWorkingHours, listRolesWithDay } from "../role-day/queries";
import { getPlanSettings } from "../settings/queries";
import { PlanBoard, type PlanView } from "./plan-board";
import { PlanLinks } from "./plan-links";
import { RoleDayForm } from "./role-day-form";
import { ZoneNote } from "./zone-note";

/** A person's day, or the week around it: what is planned, and the first step where nothing is. */
export async function PlanDay({ date, view }: { date: string; view: PlanView }) {
  if (!dayShape.safeParse(date).success) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=${encodeURIComponent(`/planner/${date}${queryOf(view)}`)}`);
  const { from: first, to: last } = view === "day" ? { from: date, to: date } : await findWeek(person, date);
  const [days, outside, changes, roles, working, settings] = await Promise.all([
    getPlanDays(person, first, last, person.timeZone),
    listOutsideDays(person, first, last, person.timeZone),
    listChanges(person, { limit: 20 }),
    listRolesWithDay(),
    getWorkingHours(person),
    getPlanSettings(person),
  ]);
  const isEmpty = days.every(({ blocks }) => blocks.length === 0);
  const used = [...new Set(days.flatMap(({ blocks }) => blocks.flatMap(({ role }) => role?.slug ?? [])))];
  const strips = view === "day" ? await findStrips(used) : [];
  const form = <RoleDayForm roles={roles} date={date} timeZone={person.timeZone} {...working} />;
  const [begin, end] = [days[0], days.at(-1)];
  return (
    <>
      <FocusBarOfPerson />
      <DayLinks date={date} today={begin?.today ?? date} view={view} />
      <PageHead
        title={view === "day" ? formatWeekday(date) : weekWords(first, end?.date ?? first)}
        summary={summaryOf(days, person.timeZone)}
      />
      <ZoneNote ahead={aheadNow(person.timeZone)} />
      {view === "day" && begin ? <AwayNote day={begin} /> : null}
      {isEmpty && view === "day" && !begin?.isVacation ? (
        <section className="mb-8 border-t border-ink pt-4" aria-labelledby="use-a-day">
          <h2 id="use-a-day" className="text-lg">
            Start from a role’s day
          </h2>
          <p className="measure mt-1 mb-4">
            Its activities, breaks included, are fitted to your own hours. Or write below what you want to do,
            or press on an hour.
          </p>
          {form}
        </section>
      ) : null}
      <PlanBoard
        key={`${view} ${first}`}
        days={days.map((day) => ({ ...day, works: working }))}
        outside={outside.some(({ events }) => events.length > 0) ? outside : []}
        view={view}
        changes={changes.items}
        roles={strips}
        settings={settings}
      >
        {isEmpty || view !== "day" ? null : (
          <details>
            <summary className="mb-2 py-2.5 font-semibold">Use a role’s day as well</summary>
            {form}
          </details>
        )}
      </PlanBoard>
      <PlanLinks date={date} />
    </>
  );
}

/** By how many minutes the clocks of a zone are ahead of UTC just now. */
function aheadNow(timeZone: string): number {
  return now().toZonedDateTimeISO(timeZone).offsetNanoseconds / 6e10;
}

async function findStrips(slugs: readonly string[]) {
  const found = await Promise.all(slugs.map(findRoleDay));
  return found.flatMap((day) => (day ? [{ ...day.role, stretches: day.activities }] : []));
}

const viewNames: [PlanView, string][] = [
  ["day", "Day"],
  ["week", "Week"],
  ["agenda", "Agenda"],
];

function queryOf(view: PlanView): string {
  return view === "day" ? "" : `?view=${view}`;
}

function DayLinks({ date, today, view }: { date: string; today: string; view: PlanView }) {
  const link = "inline-flex min-h-11 items-center";
  const step = view === "day" ? 1 : 7;
  const to = (day: string) => `/planner/${day}${queryOf(view)}`;
  return (
    <div className="-mb-6 flex flex-wrap justify-between gap-x-8 pt-4 print:hidden">
      <nav aria-label="Days" className="flex flex-wrap gap-x-6">
        <a className={link} href={to(dayAfter(date, -step))} rel="prev">
          {view === "day" ? `← ${shortDay(dayAfter(date, -step))}` : "← Week before"}
        </a>
        {date === today ? (
          <span className={link}>Today</span>
        ) : (
          <a className={link} href={to(today)}>
            Today
          </a>
        )}
        <a className={link} href={to(dayAfter(date, step))} rel="next">
          {view === "day" ? `${shortDay(dayAfter(date, step))} →` : "Week after →"}
        </a>
      </nav>
      <nav aria-label="Views" className="flex gap-x-6">
        {viewNames.map(([one, title]) => (
          <a
            key={one}
            className={`${link} ${one === view ? "font-semibold text-ink no-underline" : ""}`}
            href={`/planner/${date}${queryOf(one)}`}
            aria-current={one === view ? "page" : undefined}
          >
            {title}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** `1–7 June`, `30 November – 6 December`. */
function weekWords(first: string, last: string): string {
  const day = (date: string) => formatWeekday(date).split(" ").slice(1).join(" ");
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${Number(first.slice(8))}–${day(last)}`
    : `${day(first)} – ${day(last)}`;
}

/** `Friday 27`: the month is in the heading. */
function shortDay(day: string): string {
  return formatWeekday(day).split(" ").slice(0, 2).join(" ");
}

function summaryOf(days: readonly Day[], timeZone: string): string {
  const zone = `Times are those of ${timeZone.replaceAll("_", " ")}.`;
  const blocks = days.flatMap((day) => day.blocks.filter(({ from }) => from >= 0));
  if (blocks.length === 0) {
    const isOff = days.every(({ isVacation }) => isVacation);
    return `${isOff ? "A day off." : "Nothing is planned yet."} ${zone}`;
  }
  const minutes = blocks.reduce((sum, block) => sum + (block.kind === "break" ? 0 : block.minutes), 0);
  return `${blocks.length} ${blocks.length === 1 ? "block" : "blocks"}, ${formatMinutes(minutes)}. ${zone}`;
}
