import { redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { getPlannedWeek, listKeptFigures } from "../queries";
import { PayReckoner } from "./pay-reckoner";

/** A yearly pay over the hours that are really planned, and a contract beside it. */
export async function PayPage() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/pay");
  const [figures, week] = await Promise.all([listKeptFigures(person), getPlannedWeek(person)]);
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="Pay for each planned hour"
        summary="A yearly pay divided by the hours you plan, and a contract offer beside it. What you type stays in this page and is never sent."
      />
      <PayReckoner
        figures={figures}
        plannedMinutes={week.minutes}
        plannedNote={
          week.minutes > 0
            ? `Your planner holds ${formatMinutes(week.minutes)} this week without breaks.`
            : "Nothing is planned this week, so 40 hours stand here to begin with."
        }
      />
    </main>
  );
}
