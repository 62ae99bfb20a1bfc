import { notFound, redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatWeekday } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { FocusBarOfPerson } from "../../focus/components/focus-bar-of-person";
import { day as dayShape } from "../../input";
import { getPlanDay } from "../../queries";
import { WrapUp } from "./wrap-up";

/** The end of a day: what was planned, what was done, and what becomes of the rest. */
export async function WrapUpPage({ date }: { date: string }) {
  if (!dayShape.safeParse(date).success) notFound();
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?returnTo=/planner/${date}`);
  const day = await getPlanDay(person, date, person.timeZone);
  // Tomorrow, for a day that is long over: nothing is moved into the past.
  const next = date < day.today ? day.today : dayAfter(date, 1);
  return (
    <>
      <FocusBarOfPerson />
      <PageHead
        kicker={<a href={`/planner/${date}`}>{formatWeekday(date)}</a>}
        title={`Wrap up ${formatWeekday(date)}`}
        summary="What became of each block? What you leave stays where it is: nothing moves by itself."
      />
      <WrapUp
        blocks={day.blocks}
        clock={day.clock}
        date={date}
        next={next}
        nextName={next === day.today ? "today" : formatWeekday(next)}
        dayName={formatWeekday(date)}
      />
    </>
  );
}
