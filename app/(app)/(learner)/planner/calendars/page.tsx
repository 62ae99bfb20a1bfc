import { CalendarsPage } from "@/features/planner/calendars/components/calendars-page";

export const metadata = { title: "Other calendars" };

export default function PlannerCalendarsPage() {
  return (
    <main id="content" className="page pb-16">
      <CalendarsPage />
    </main>
  );
}
