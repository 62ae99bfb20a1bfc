import { notFound, redirect } from "next/navigation";
import { DataTable } from "@/components/data-table";
import { PageHead } from "@/components/page-head";
import { blockKinds } from "@/db/enums";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatDay, formatWeekday } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { plural } from "@/lib/text";
import { blockKindNames } from "../../components/block-kind-names";
import { paintOf } from "../../components/plan-strips";
import { day as dayShape } from "../../input";
import { getReview } from "../queries";
import type { Review } from "../review";
import { PlannedBars } from "./planned-bars";

/** A week of a person, planned beside done. */
export async function ReviewPage({ date }: { date: string }) {
  if (!dayShape.safeParse(date).success) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=/planner/${date}`);
  const review = await getReview(person, date);
  const { first, days, kinds, total } = review;
  return (
    <>
      <PageHead
        kicker={<a href={`/planner/${date}`}>{formatWeekday(date)}</a>}
        title={`Week of ${formatDay(first)}`}
        summary={inWords(review)}
      />
      <nav aria-label="Weeks" className="mb-8 flex flex-wrap gap-x-6">
        <a className="inline-flex min-h-11 items-center" href={`/planner/week/${dayAfter(first, -7)}/review`}>
          ← Week before
        </a>
        <a className="inline-flex min-h-11 items-center" href={`/planner/week/${dayAfter(first, 7)}/review`}>
          Week after →
        </a>
      </nav>
      <div className="grid gap-12">
        <section aria-labelledby="drawn" className="border-t border-ink pt-4">
          <h2 id="drawn" className="text-lg">
            Planned and done
          </h2>
          <p className="mb-4 text-xs text-quiet">The frame is what was planned, the bar what was done.</p>
          <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
            <PlannedBars
              label="Planned and done, day by day"
              rows={days.map(({ date: key, planned, done }) => ({ key, name: shortDay(key), planned, done }))}
            />
            {kinds.length > 0 ? (
              <PlannedBars
                label="Planned and done, kind by kind"
                rows={inKeyOrder(kinds).map(({ kind, planned, done }) => ({
                  ...{ key: kind, name: blockKindNames[kind], planned, done, paint: paintOf(kind) },
                }))}
              />
            ) : null}
          </div>
        </section>
        <div className="grid gap-12 lg:grid-cols-2">
          <DataTable
            caption="By day"
            rows={[...days, { ...total, date: "all", isVacation: false, open: 0 }]}
            rowKey={({ date: key }) => key}
            columns={[
              {
                key: "day",
                head: "Day",
                cell: ({ date: day, isVacation }) =>
                  day === "all" ? (
                    "Week"
                  ) : (
                    <>
                      <a href={`/planner/${day}/wrap-up`}>{shortDay(day)}</a>
                      {isVacation ? " (vacation)" : ""}
                    </>
                  ),
              },
              { key: "planned", head: "Planned", figures: true, cell: (row) => shown(row.planned) },
              { key: "done", head: "Done", figures: true, cell: (row) => shown(row.done) },
              { key: "left", head: "Left open", figures: true, cell: (row) => shown(row.left) },
              { key: "dropped", head: "Dropped", figures: true, cell: (row) => shown(row.dropped) },
            ]}
            note="Breaks aside. What was done on a block that is no longer in the plan counts as done. Left open is what nothing was said of."
          />
          {kinds.length > 0 ? (
            <DataTable
              caption="By kind"
              rows={kinds}
              rowKey={({ kind }) => kind}
              columns={[
                { key: "kind", head: "Kind", cell: ({ kind }) => blockKindNames[kind] },
                { key: "planned", head: "Planned", figures: true, cell: (row) => shown(row.planned) },
                { key: "done", head: "Done", figures: true, cell: (row) => shown(row.done) },
              ]}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** In the order of the key to a day strip, whose paint the bars wear. */
function inKeyOrder(kinds: Review["kinds"]): Review["kinds"] {
  return kinds.toSorted((a, b) => blockKinds.indexOf(a.kind) - blockKinds.indexOf(b.kind));
}

/** `Friday 27`: the month is in the heading. */
function shortDay(day: string): string {
  return formatWeekday(day).split(" ").slice(0, 2).join(" ");
}

function shown(minutes: number): string {
  return minutes === 0 ? "–" : formatMinutes(minutes);
}

function inWords({ days, total, carried }: Review): string {
  if (total.planned === 0 && total.done === 0) return "No work was planned in this week.";
  const open = days.reduce((sum, day) => sum + day.open, 0);
  const rest = [
    ...(open > 0 ? [`${plural(open, "block is", "blocks are")} still open.`] : []),
    ...(carried > 0 ? [`${plural(carried, "block was", "blocks were")} carried over to a later day.`] : []),
  ];
  return [`${formatMinutes(total.done)} done of ${formatMinutes(total.planned)} planned.`, ...rest].join(" ");
}
