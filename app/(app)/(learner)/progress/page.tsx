import { PageHead } from "@/components/page-head";
import { ProgressOverview } from "@/features/progress/components/progress-overview";

export const metadata = { title: "Progress" };

export default function ProgressPage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Progress"
        summary="How far you are with each role, counted in what you said yourself."
      />
      <ProgressOverview />
    </main>
  );
}
