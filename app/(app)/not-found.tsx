import { PageHead } from "@/components/page-head";

export default function NotFound() {
  return (
    <main id="content" className="page">
      <title>Page not found · Metier</title>
      <PageHead
        title="There is no page at this address"
        summary="It may have moved, the address has a slip in it, or it belongs to somebody else. Nothing that you kept is lost."
      />
      <p>
        Go to <a href="/roles">all roles</a>, <a href="/bookmarks">your bookmarks</a> or{" "}
        <a href="/planner">your planner</a>.
      </p>
    </main>
  );
}
