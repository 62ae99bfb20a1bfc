import { Button } from "@/components/button";
import { listComparableRoles } from "@/features/guides/compare/queries";

/** Chooses two roles; a plain GET form whose answer is the address of the pair. */
export async function PairForm({ a, b }: { a?: string; b?: string }) {
  const roles = await listComparableRoles();
  return (
    <form
      action="/compare"
      className="no-print grid gap-x-2 gap-y-2 sm:grid-cols-[1fr_1fr_auto] sm:items-end"
    >
      {(
        [
          ["a", "One role", a],
          ["b", "The other", b],
        ] as const
      ).map(([name, label, chosen]) => (
        <div key={name} className="min-w-0">
          <label htmlFor={`role-${name}`} className="block text-xs text-quiet">
            {label}
          </label>
          <select id={`role-${name}`} name={name} defaultValue={chosen ?? ""} required className="input">
            <option value="">Choose a role</option>
            {roles.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button type="submit">Compare</Button>
    </form>
  );
}
