import { PageHead } from "@/components/page-head";
import { EditorialImport } from "@/features/salaries/editorial/components/editorial-import";
import { DisputedFigures } from "@/features/salaries/releases/components/disputed-figures";
import { ReleaseOverview } from "@/features/salaries/releases/components/release-overview";

export const metadata = { title: "Pay figures, desk" };

export default function SalariesDeskPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Pay figures"
        kicker={<a href="/desk">Desk</a>}
        summary="What readers have of each source, what an import read and left out, and the figures that articles state."
      />
      <div className="space-y-12 pb-16">
        <DisputedFigures />
        <EditorialImport />
        <ReleaseOverview />
      </div>
    </main>
  );
}
