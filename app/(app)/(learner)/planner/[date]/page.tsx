import { PlanDay } from "@/features/planner/components/plan-day";
import { formatWeekday, isDay } from "@/lib/dates";

export async function generateMetadata({ params }: PageProps<"/planner/[date]">) {
  const { date } = await params;
  return { title: isDay(date) ? `Plan for ${formatWeekday(date)}` : "Planner" };
}

export default async function PlanDayPage({ params, searchParams }: PageProps<"/planner/[date]">) {
  const { date } = await params;
  const { view } = await searchParams;
  return (
    <main id="content" className="page">
      <PlanDay date={date} view={view === "week" || view === "agenda" ? view : "day"} />
    </main>
  );
}
