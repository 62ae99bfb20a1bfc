import { BackPlanPage } from "@/features/planner/back-plan/components/back-plan-page";
import { backPlanSearch } from "@/features/planner/back-plan/input";

export const metadata = { title: "Plan back from a closing date" };

export default async function Page({ searchParams }: PageProps<"/planner/back-plan">) {
  return <BackPlanPage search={backPlanSearch.parse(await searchParams)} />;
}
