import { notFound, redirect } from "next/navigation";
import { AddressForm } from "@/components/address-form";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { countryName } from "@/lib/money";
import type { PositionSearch } from "../input";
import { getPosition, listRangeCountries } from "../queries";
import { PlacedRange } from "./placed-range";

/** Where the portal's own rule puts a learner in a range of pay: off until they ask, with its reasons. */
export async function PositionPage({ search: { role, country, show } }: { search: PositionSearch }) {
  if (!role) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=${encodeURIComponent(`/progress/position?role=${role}`)}`);
  const countries = (await listRangeCountries(role)).sort((a, b) =>
    countryName(a).localeCompare(countryName(b)),
  );
  const chosen = country ?? (countries.includes("CA") ? "CA" : (countries[0] ?? "ALL"));
  const found = await getPosition(person, { role, country: chosen });
  const evidenced = found.tasks.filter(({ isEvidenced }) => isEvidenced);
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href={`/progress?role=${role}`}>{found.role.title}</a>}
        title="Your place in the pay range"
        summary="A portal rule, not market data: low + share × (high − low), where the share is that of the role’s tasks you have evidence for, give or take a tenth. No employer pays by it."
      />
      <AddressForm
        key={`${chosen} ${show}`}
        action="/progress/position"
        className="flex max-w-xl flex-wrap items-end gap-4"
      >
        <input type="hidden" name="role" value={role} />
        <div className="min-w-48 flex-1">
          <SelectField label="Country" name="country" defaultValue={chosen}>
            {countries.map((code) => (
              <option key={code} value={code}>
                {countryName(code)}
              </option>
            ))}
          </SelectField>
        </div>
        <label className="inline-flex min-h-11 items-center gap-2">
          <input type="checkbox" name="show" value="1" defaultChecked={show === "1"} />
          Show my place by this rule
        </label>
        <Button type="submit">Show</Button>
      </AddressForm>
      {show ? (
        <div className="mt-8 grid max-w-5xl gap-x-12 gap-y-8 lg:grid-cols-2">
          <section aria-labelledby="ranges">
            <h2 id="ranges" className="mb-3 text-lg">
              {countryName(chosen)}
            </h2>
            {found.ranges.length === 0 ? <p>No source states a range for this role here.</p> : null}
            {found.ranges.map((range) => (
              <PlacedRange key={range.figureId} {...range} />
            ))}
          </section>
          <section aria-labelledby="reasons">
            <h2 id="reasons" className="mb-3 text-lg">
              {evidenced.length} of {found.tasks.length} tasks have evidence
            </h2>
            <ul className="border-t border-rule">
              {found.tasks.map(({ entry, title, isEvidenced }) => (
                <li key={entry} className="flex justify-between gap-4 border-b border-rule py-2">
                  <a href={`/roles/${entry}`}>{title}</a>
                  <span className={isEvidenced ? "font-semibold" : "text-quiet"}>
                    {isEvidenced ? "Evidence" : "None yet"}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      ) : (
        <p className="measure mt-8 text-quiet">It is off. Tick the box to see it; nothing of it is kept.</p>
      )}
    </main>
  );
}
