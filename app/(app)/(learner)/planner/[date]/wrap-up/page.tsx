import { WrapUpPage } from "@/features/planner/wrap-up/components/wrap-up-page";
import { formatWeekday, isDay } from "@/lib/dates";

export async function generateMetadata({ params }: PageProps<"/planner/[date]/wrap-up">) {
  const { date } = await params;
  return { title: isDay(date) ? `Wrap up ${formatWeekday(date)}` : "Planner" };
}

export default async function PlanWrapUpPage({ params }: PageProps<"/planner/[date]/wrap-up">) {
  const { date } = await params;
  return (
    <main id="content" className="page pb-16">
      <WrapUpPage date={date} />
    </main>
  );
}
