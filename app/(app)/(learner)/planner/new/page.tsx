import { NewPlan } from "@/features/planner/components/new-plan";
import { newPlanSearch } from "@/features/planner/role-day/input";

export const metadata = { title: "Use a role’s day" };

export default async function NewPlanPage({ searchParams }: PageProps<"/planner/new">) {
  return (
    <main id="content" className="page pb-16">
      <NewPlan search={newPlanSearch.parse(await searchParams)} />
    </main>
  );
}
