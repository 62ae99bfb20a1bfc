import { redirect } from "next/navigation";
import type { Reader } from "@/components/own-day";
import { currentPerson } from "@/features/account/session";
import { dayFor, formatClockFor, formatWeekdayFor } from "@/lib/dates";
import { cursorOnPage } from "@/lib/http/page";
import { ListPage } from "../../components/list-page";
import { changeCursor, listChanges, type PastChange } from "../queries";
import { TakeBack } from "./take-back";

/** What was done to the plan in the last 30 days: who, when, what, and the way back. */
export async function PlanHistory({ after }: { after: unknown }) {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/history");
  const cursor = cursorOnPage(changeCursor).parse(after);
  const { items, next } = await listChanges(person, { limit: 50, cursor });
  const days = new Map<string, PastChange[]>();
  for (const change of items) {
    const day = dayFor(person.timeZone, change.at);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return (
    <ListPage
      title="What was done to the plan"
      summary="Every change of the last 30 days. What has not changed since can be taken back, or done again."
      none={
        items.length > 0
          ? null
          : cursor
            ? "There is nothing older."
            : "Nothing yet. What you add, move or delete is listed here."
      }
      more={next ? { href: `/planner/history?after=${next}`, text: "Older changes" } : null}
    >
      {[...days].map(([day, changes]) => (
        <section
          key={day}
          className="grid grid-cols-1 gap-x-6 border-t border-ink pt-3 pb-6 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <h2 className="text-base font-semibold" lang={person.locale}>
            {formatWeekdayFor(person.locale, day)}
          </h2>
          <ol>
            {changes.map((change) => (
              <Row key={change.changeId} change={change} reader={person} />
            ))}
          </ol>
        </section>
      ))}
    </ListPage>
  );
}

function Row({ change, reader }: { change: PastChange; reader: Reader }) {
  const { changeId, gesture, at, byProgram, isUndone } = change;
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-rule py-1 last:border-b-0">
      <time dateTime={at} lang={reader.locale} className="num w-18 text-quiet">
        {formatClockFor(reader.locale, at, reader.timeZone)}
      </time>
      <p className="min-w-0 flex-1 basis-36 break-words">
        <span className={isUndone ? "text-quiet line-through" : ""}>{gesture}</span>
        <span className="block text-xs text-quiet">
          {byProgram ? "A program of yours" : "You"}
          {isUndone ? ", taken back" : ""}
        </span>
      </p>
      <TakeBack changeId={changeId} gesture={gesture} isUndone={isUndone} />
    </li>
  );
}
