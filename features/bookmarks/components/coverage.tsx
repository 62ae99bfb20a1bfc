import { redirect } from "next/navigation";
import { AddressForm } from "@/components/address-form";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { currentPerson } from "@/features/account/session";
import { listCoverableRoles, listCoverage } from "../graph/queries";

/** The tasks of a role, those for which nothing is kept first. */
export async function Coverage({ role }: { role: string | undefined }) {
  const learner = await currentPerson();
  if (!learner) redirect("/sign-in?returnTo=/bookmarks/coverage");
  const roles = await listCoverableRoles();
  const chosen = roles.find(({ slug }) => slug === role) ?? roles[0];
  if (!chosen) return <p>No guide is published yet.</p>;
  const tasks = await listCoverage(learner, chosen.slug);
  const open = tasks.filter(({ kept }) => kept === 0);
  return (
    <>
      <AddressForm key={chosen.slug} action="/bookmarks/coverage" className="flex max-w-96 items-end gap-2">
        <div className="grow">
          <SelectField id="role" name="role" label="Role" defaultValue={chosen.slug}>
            {roles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </SelectField>
        </div>
        <Button type="submit">Show</Button>
      </AddressForm>
      <p className="mt-6 font-semibold">
        {open.length === 0
          ? `You keep something for each of the ${tasks.length} tasks.`
          : `For ${open.length} of ${tasks.length} tasks you keep nothing yet.`}
      </p>
      <ul className="measure mt-2 border-t border-ink">
        {tasks
          .toSorted((a, b) => Number(a.kept > 0) - Number(b.kept > 0))
          .map(({ title, href, kept }) => (
            <li key={href} className="flex items-center justify-between gap-4 border-b border-rule">
              <a href={href} className="inline-flex min-h-11 items-center">
                {title}
              </a>
              <span className="num text-quiet">{kept === 0 ? "nothing kept" : `${kept} kept`}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
