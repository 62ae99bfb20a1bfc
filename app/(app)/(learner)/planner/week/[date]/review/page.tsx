import { ReviewPage } from "@/features/planner/review/components/review-page";

export const metadata = { title: "Review of a week" };

export default async function PlanReviewPage({ params }: PageProps<"/planner/week/[date]/review">) {
  const { date } = await params;
  return (
    <main id="content" className="page pb-16">
      <ReviewPage date={date} />
    </main>
  );
}
