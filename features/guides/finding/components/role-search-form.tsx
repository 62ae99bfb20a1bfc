import { Button } from "@/components/button";
import { likings } from "@/db/enums";
import type { RoleSearch } from "@/features/guides/finding/input";
import { likingWords } from "@/features/guides/finding/liking-words";

/** Finds roles by name, technology and what a person likes to do; a plain GET form, so the answer has an address. */
export function RoleSearchForm({ search: { q, like, path } }: { search: RoleSearch }) {
  return (
    <search>
      <form
        action="/roles"
        className="no-print grid max-w-200 gap-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-end"
      >
        <div>
          <label htmlFor="q" className="block text-xs text-quiet">
            Name, other name or technology
          </label>
          <input id="q" name="q" type="search" defaultValue={q} maxLength={100} className="input" />
        </div>
        <div>
          <label htmlFor="like" className="block text-xs text-quiet">
            I like to
          </label>
          <select id="like" name="like" defaultValue={like ?? ""} className="input">
            <option value="">do all sorts of things</option>
            {likings.map((liking) => (
              <option key={liking} value={liking}>
                {likingWords[liking]}
              </option>
            ))}
          </select>
        </div>
        {path ? <input type="hidden" name="path" value={path} /> : null}
        <Button type="submit">Find</Button>
      </form>
    </search>
  );
}
