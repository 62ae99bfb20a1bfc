import { PlanToday } from "@/features/planner/components/plan-today";

export const metadata = { title: "Planner" };

export default function PlannerPage() {
  return <PlanToday />;
}
