import { redirect } from "next/navigation";
import { DataTable } from "@/components/data-table";
import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { clockAt, formatMinutes, minuteOfDay } from "@/lib/clock";
import { formatWeekday, now, todayIn } from "@/lib/dates";
import { daysBetween } from "@/lib/days";
import { type BackPlanned, backPlan, type Stage } from "../back-plan";
import { type BackPlanSearch, stagesIn } from "../input";
import { BackPlanForm, usualDays } from "./back-plan-form";
import { PlanBack } from "./plan-back";

/** From dates typed in by hand to blocks before them, shown before they are made. */
export async function BackPlanPage({ search }: { search: BackPlanSearch }) {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/back-plan");
  const today = todayIn(person.timeZone, now()).toString();
  const { title = "", closesOn, minutes = 60, start = "18:00", on = usualDays } = search;
  const stages = stagesOf(search);
  const isAsked = title !== "" && closesOn !== undefined;
  const late = [closesOn, ...stages.map((stage) => stage.on)].some((day) => day && day < today);
  const far = [closesOn, ...stages.map((stage) => stage.on)].some(
    (day) => day && daysBetween(today, day) > 183,
  );
  const aim = isAsked && !late && !far ? { title, closesOn, stages } : null;
  const planned = aim ? backPlan(aim, { today, weekdays: on, start, minutes }) : [];
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="Plan back from a closing date"
        summary="Work on the application up to the day it closes, then practice for each interview up to the day before it. Nothing is planned until you say so."
      />
      <BackPlanForm search={search} today={today} />
      {late ? <Fault>A date is past. Choose today or later.</Fault> : null}
      {far ? <Fault>Plan back half a year at most.</Fault> : null}
      {aim && planned.length === 0 ? (
        <Fault>None of these days of the week lies before the dates.</Fault>
      ) : null}
      {aim && planned.length > 0 ? (
        <section aria-labelledby="planned" className="mt-10 border-t border-ink pt-4">
          <h2 id="planned" className="text-lg">
            What would be planned
          </h2>
          <p className="measure mt-1 mb-4">{inShort(planned)}</p>
          <div className="mb-6">
            <PlanBack
              key={JSON.stringify(search)}
              body={{ ...aim, stages, minutes, start, weekdays: [...on], timeZone: person.timeZone }}
              first={planned[0]?.date ?? today}
            />
          </div>
          <Planned blocks={planned} />
        </section>
      ) : null}
    </main>
  );
}

function stagesOf(search: BackPlanSearch): Stage[] {
  return stagesIn(search).flatMap(({ kind, on, count = 1 }) => (kind && on ? [{ kind, on, count }] : []));
}

function Fault({ children }: { children: string }) {
  return (
    <div className="mt-6">
      <Notice tone="danger">{children}</Notice>
    </div>
  );
}

/** `Application: … 11 h; Practise: Live coding 4 h`. */
function inShort(blocks: readonly BackPlanned[]): string {
  const sums = new Map<string, number>();
  for (const { title, minutes } of blocks) sums.set(title, (sums.get(title) ?? 0) + minutes);
  return `${[...sums].map(([title, minutes]) => `${title}, ${formatMinutes(minutes)}`).join("; ")}.`;
}

function Planned({ blocks }: { blocks: readonly BackPlanned[] }) {
  return (
    <DataTable
      caption="Day by day"
      rows={blocks}
      rowKey={({ date, start }) => `${date} ${start}`}
      columns={[
        { key: "day", head: "Day", cell: ({ date }) => formatWeekday(date) },
        { key: "what", head: "What", cell: ({ title }) => title },
        {
          key: "time",
          head: "Time",
          figures: true,
          cell: ({ start, minutes }) => `${start}–${clockAt(minuteOfDay(start) + minutes)}`,
        },
      ]}
    />
  );
}
