import { NewPlan } from "@/features/planner/components/new-plan";

export const metadata = { title: "Use a role’s day" };

export default async function NewPlanPage({ searchParams }: PageProps<"/planner/new">) {
  const { role } = await searchParams;
  return (
    <main id="content" className="page pb-16">
      <NewPlan role={typeof role === "string" ? role : null} />
    </main>
  );
}
