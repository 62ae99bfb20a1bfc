import { PageHead } from "@/components/page-head";

export const metadata = { title: "Something went wrong", robots: { index: false } };

export default function BrokenPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Something went wrong on our side"
        summary="This page could not be made just now. It is not your doing, and nothing of yours is lost."
      />
      <p>
        Try again in a minute, or go to the <a href="/">home page</a>.
      </p>
    </main>
  );
}
