import { FindRole } from "@/app/_shell/find-role";
import { PageHead } from "@/components/page-head";

export const metadata = { title: "Page not found", robots: { index: false } };

export default function MissingPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="There is no page at this address"
        summary="It may have moved, or the address has a slip in it. Nothing that you kept is lost."
      />
      <FindRole />
      <p className="mt-6">
        Or go to <a href="/roles">all roles</a>, <a href="/salaries">salaries</a> or the{" "}
        <a href="/">home page</a>.
      </p>
    </main>
  );
}
