import { PlanHistory } from "@/features/planner/history/components/plan-history";

export const metadata = { title: "What was done to the plan" };

export default async function PlanHistoryPage({ searchParams }: PageProps<"/planner/history">) {
  const { after } = await searchParams;
  return (
    <main id="content" className="page pb-16">
      <PlanHistory after={after} />
    </main>
  );
}
