import { permanentRedirect } from "next/navigation";
import { DayKey } from "@/components/day-kind";
import { dayRange } from "@/components/day-range";
import { DayHours, DayStrip } from "@/components/day-strip";
import { PageHead } from "@/components/page-head";
import { pairAddress } from "@/features/guides/compare/pair-address";
import { listNeighbours } from "@/features/guides/compare/queries";
import { suggestPairs } from "@/features/guides/compare/suggested-pairs";
import { dayStretches } from "@/features/guides/day-stretches";
import { findCanonicalRole } from "@/features/guides/queries";
import { roleInSentence } from "@/features/guides/role-words";
import { PairForm } from "./pair-form";

/** Where two roles are chosen; both chosen, it leads to their comparison. */
export async function ChooseRolesPage({ a, b }: { a?: string; b?: string }) {
  if (a && b && a !== b) permanentRedirect(pairAddress(a, b));
  const roles = await listNeighbours();
  const pairs = suggestPairs(roles, 10);
  const range = dayRange(
    pairs.flatMap(({ left, right }) => [left, right].flatMap(({ activities }) => dayStretches(activities))),
    60,
  );
  const known = roles.map(({ slug }) => slug);
  const first = a && !known.includes(a) ? ((await findCanonicalRole(a)) ?? undefined) : a;
  return (
    <main id="content" className="page">
      <PageHead
        title="Compare two roles"
        summary="Their tasks, their days, what they work with, what they are paid and how people come to them, side by side."
      />
      <div className="max-w-200">
        <PairForm a={first} b={first === b ? undefined : b} />
        {a && a === b ? (
          <p className="mt-2" role="status">
            A role is like itself in everything. Choose another beside it.
          </p>
        ) : null}
      </div>
      {pairs.length > 0 && range ? (
        <section aria-labelledby="pairs" className="mt-16">
          <h2 id="pairs">Pairs to begin with</h2>
          <div className="mt-3">
            <DayKey />
          </div>
          <div className="choose-head mt-4">
            <div className="choose-days">
              <DayHours range={range} />
            </div>
          </div>
          <ul>
            {pairs.map(({ left, right, reason, sharedTasks }) => (
              <li key={`${left.slug} ${right.slug}`} className="choose-pair">
                <div>
                  <h3>
                    <a href={pairAddress(left.slug, right.slug)} className="no-underline hover:underline">
                      {left.title} and {roleInSentence(right.title)}
                    </a>
                  </h3>
                  <p className="text-quiet">
                    {reason} {sharedTasks === 1 ? "One shared task." : `${sharedTasks} shared tasks.`}
                  </p>
                </div>
                <div className="choose-days space-y-1">
                  {[left, right].map(({ slug, title, activities }) => (
                    <DayStrip
                      key={slug}
                      size="line"
                      stretches={dayStretches(activities)}
                      {...range}
                      label={`A typical day, ${title}`}
                    />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
