import { notFound, redirect } from "next/navigation";
import { DayKey } from "@/components/day-kind";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import type { PractisedSearch } from "../input";
import { toldApart } from "../practised";
import { getPractised } from "../queries";
import { MixStrip } from "./mix-strip";

/** What was done of a role in the planner: its tasks, one's own mix beside the role's, and what rests. */
export async function PractisedPage({ search: { role: slug } }: { search: PractisedSearch }) {
  if (!slug) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=${encodeURIComponent(`/progress/practised?role=${slug}`)}`);
  const { role, tasks, mine, roles } = await getPractised(person, slug);
  const { practised, resting } = toldApart(tasks);
  const kinds = [...(mine ?? []), ...(roles ?? [])].map(({ kind }) => kind);
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href={`/progress?role=${slug}`}>{role.title}</a>}
        title="What you practised"
        summary="Counted from the blocks that you finished in your planner, by the task that each is tied to."
      />
      <div className="page-grid gap-x-12 gap-y-10">
        <section aria-labelledby="tasks" className="border-t border-ink pt-4 lg:col-span-7">
          <h2 id="tasks" className="mb-3 text-lg">
            Time for each task
          </h2>
          {practised.length === 0 ? (
            <p>
              Nothing yet. <a href={`/planner/new?role=${slug}`}>Use this role’s day</a>, and finish a block
              of it.
            </p>
          ) : (
            <dl>
              {practised.map(({ entry, title, minutes }) => (
                <div key={entry} className="flex justify-between gap-4 border-b border-rule py-2">
                  <dt>
                    <a href={`/roles/${entry}`}>{title}</a>
                  </dt>
                  <dd className="num whitespace-nowrap">{formatMinutes(minutes)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section aria-labelledby="resting" className="border-t border-ink pt-4 lg:col-span-5">
          <h2 id="resting" className="mb-3 text-lg">
            Not touched for three weeks
          </h2>
          {resting.length === 0 ? <p>None. Every task had some time.</p> : null}
          <ul>
            {resting.map(({ entry, title }) => (
              <li key={entry} className="border-b border-rule py-2">
                <a href={`/roles/${entry}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="mix" className="border-t border-ink pt-4 lg:col-span-12">
          <h2 id="mix" className="mb-3 text-lg">
            Your mix beside the role’s
          </h2>
          <div className="grid grid-cols-1 items-center gap-x-6 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <p className="font-semibold">You, three weeks</p>
            {mine ? (
              <MixStrip label="Your mix" mix={mine} />
            ) : (
              <p className="text-quiet">Nothing is done yet.</p>
            )}
            <p className="text-quiet max-sm:mt-2">{role.title}</p>
            {roles ? <MixStrip label="The role’s mix" mix={roles} /> : null}
          </div>
          <div className="mt-3">
            <DayKey kinds={kinds} />
          </div>
          <p className="mt-2 text-xs text-quiet">
            The role’s mix is that of its typical day, an editors’ estimate. Breaks are left out.
          </p>
        </section>
      </div>
    </main>
  );
}
