/** Finds a role by name, alias or summary; a plain GET form, so it works without script and its answer can be linked. */
export function FindRole() {
  return (
    <search>
      <form action="/roles" className="flex max-w-120 flex-wrap items-end gap-2">
        <label htmlFor="find-role" className="basis-full font-semibold">
          Find a role by name or technology
        </label>
        <input id="find-role" name="q" type="search" maxLength={100} className="input min-w-0 flex-1" />
        <button type="submit" className="button">
          Find
        </button>
      </form>
    </search>
  );
}
