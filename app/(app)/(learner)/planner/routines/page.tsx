import { RoutineList } from "@/features/planner/routines/components/routine-list";

export const metadata = { title: "Routines" };

export default async function RoutinesPage({ searchParams }: PageProps<"/planner/routines">) {
  const { after } = await searchParams;
  return (
    <main id="content" className="page pb-16">
      <RoutineList after={after} />
    </main>
  );
}
