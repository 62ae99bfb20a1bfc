import { notFound, redirect } from "next/navigation";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatWeekday, now, todayIn } from "@/lib/dates";
import { findRoleDay, listRolesWithDay } from "../../role-day/queries";
import type { DifferenceSearch } from "../input";
import { getWeekDifference } from "../queries";
import { DifferenceTable } from "./difference-table";

/** What a week would gain and lose in another role. */
export async function DifferencePage({ search }: { search: DifferenceSearch }) {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/difference");
  const { date = todayIn(person.timeZone, now()).toString() } = search;
  const roles = await listRolesWithDay();
  const role = search.role ?? roles[0]?.slug;
  if (role && !(await findRoleDay(role))) notFound();
  const found = role ? await getWeekDifference(person, { role, date }) : null;
  const total = found?.kinds?.reduce((sum, { mine }) => sum + mine, 0) ?? 0;
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="Your week beside a role’s"
        summary="What you planned, and how the same time would be spent in the proportions of a role’s typical day."
      />
      <form action="/planner/difference" className="mb-8 grid max-w-3xl items-end gap-4 sm:flex">
        <div className="sm:min-w-56 sm:flex-1">
          <SelectField label="Role" name="role" defaultValue={role} required>
            {roles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </SelectField>
        </div>
        <div className="sm:w-48">
          <Field label="Week with this day" name="date" type="date" defaultValue={date} required />
        </div>
        <Button type="submit" variant="primary">
          Compare
        </Button>
      </form>
      {found ? (
        <section aria-labelledby="compared" className="max-w-3xl border-t border-ink pt-4">
          <h2 id="compared" className="mb-2 text-lg">
            {formatWeekday(found.from)} – {formatWeekday(found.to)}
          </h2>
          {found.kinds ? (
            <DifferenceTable
              kinds={found.kinds}
              role={found.role.title}
              note={`Both sides are scaled to the ${formatMinutes(total)} that you planned in this week, so gains and losses sum to zero. Breaks and blocks of no such kind are left out. The role’s day is an editors’ estimate.`}
            />
          ) : (
            <p className="measure">
              Nothing of these kinds is planned in this week. Choose another week, or{" "}
              <a href={`/planner/new?role=${found.role.slug}`}>use a role’s day</a>.
            </p>
          )}
        </section>
      ) : null}
    </main>
  );
}
