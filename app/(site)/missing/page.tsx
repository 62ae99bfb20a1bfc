import { PageHead } from "@/components/page-head";

export const metadata = { title: "Page not found" };

export default function MissingPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="There is no page at this address"
        summary="It may have moved, or the address has a slip in it. Nothing that you kept is lost."
      />
      <search>
        <form action="/roles" className="flex max-w-96 items-end gap-2">
          <div className="grow">
            <label htmlFor="find" className="block font-semibold">
              Find a role
            </label>
            <input id="find" name="q" type="search" className="input mt-1" />
          </div>
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      <p className="mt-6">
        Or go to <a href="/roles">all roles</a>, <a href="/salaries">salaries</a> or the{" "}
        <a href="/">home page</a>.
      </p>
    </main>
  );
}
