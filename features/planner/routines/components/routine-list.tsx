import { redirect } from "next/navigation";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatDay, now, todayIn } from "@/lib/dates";
import { cursorOnPage } from "@/lib/http/page";
import { parseRule } from "@/lib/repeat-rule";
import { ListPage } from "../../components/list-page";
import { pauseFrom } from "../../pauses";
import { ruleWords } from "../../repeat-words";
import { listRoutines, type Routine, routineCursor } from "../queries";
import { RoutineActions } from "./routine-actions";

/** What repeats: how, when next, and the way to pause or end it. */
export async function RoutineList({ after }: { after: unknown }) {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/routines");
  const cursor = cursorOnPage(routineCursor).parse(after);
  const { items, next } = await listRoutines(person, { limit: 50, cursor });
  const today = todayIn(person.timeZone, now()).toString();
  return (
    <ListPage
      title="Routines"
      summary="What repeats in your plan. A pause keeps everything and takes nothing away."
      none={
        items.length > 0
          ? null
          : "Nothing repeats yet. Write “every weekday” behind a new block, or open a block and choose how it repeats."
      }
      more={next ? { href: `/planner/routines?after=${next}`, text: "More routines" } : null}
    >
      <ul className="border-t border-ink">
        {items.map((routine) => (
          <Row key={routine.id} routine={routine} today={today} timeZone={person.timeZone} />
        ))}
      </ul>
    </ListPage>
  );
}

function Row({ routine, today, timeZone }: { routine: Routine; today: string; timeZone: string }) {
  const { title, date, start, minutes, recurrence, next } = routine;
  const pause = pauseFrom(routine.pause, today);
  const words = ruleWords(parseRule(recurrence), date);
  return (
    <li className="grid items-center gap-x-8 gap-y-1 border-b border-rule py-3 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
      <div className="min-w-0">
        <h2 className="text-base font-semibold break-words">
          {next ? <a href={`/planner/${next}`}>{title}</a> : title}
        </h2>
        <p className="text-quiet">
          {words.charAt(0).toUpperCase() + words.slice(1)}, <span className="num">{start}</span>
          {routine.timeZone === timeZone ? "" : ` in ${routine.timeZone.replaceAll("_", " ")}`},{" "}
          {formatMinutes(minutes)}
        </p>
      </div>
      <p className="text-quiet">
        {pause ? pauseWords(pause) : next ? `Next ${formatDay(next)}` : "Not within a year"}
      </p>
      <RoutineActions routine={routine} today={today} />
    </li>
  );
}

function pauseWords({ from, until }: NonNullable<Routine["pause"]>): string {
  return until ? `Paused ${formatDay(from)} to ${formatDay(until)}` : `Paused since ${formatDay(from)}`;
}
