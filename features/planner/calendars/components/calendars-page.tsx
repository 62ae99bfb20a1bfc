import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { dayFor, formatDay, now, todayIn } from "@/lib/dates";
import { OutsidePanel } from "../outside/components/outside-panel";
import { listOutsideCalendars } from "../outside/queries";
import { findFeed } from "../queries";
import { ExportForm } from "./export-form";
import { FeedPanel } from "./feed-panel";
import { ImportPanel } from "./import-panel";

/** How a plan and other calendars meet: by an address, by a file, either way. */
export async function CalendarsPage() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/calendars");
  const [feed, calendars] = await Promise.all([findFeed(person), listOutsideCalendars(person)]);
  const today = todayIn(person.timeZone, now()).toString();
  return (
    <>
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="Other calendars"
        summary="See your plan in the calendar on your phone, see another calendar beneath your plan, bring in what stands elsewhere, or take it along."
      />
      <div className="grid max-w-200">
        <Part
          id="feed"
          title="Your plan in another calendar"
          text="A secret address that calendar programs read by themselves: the year behind you and all that is ahead."
        >
          <FeedPanel feed={feed} />
        </Part>
        <Part
          id="outside"
          title="Another calendar beneath your plan"
          text="An .ics file whose events stay outside: your plan shows them as busy and says what overlaps. They cannot be changed here, and no feed or file of yours tells of them."
        >
          <OutsidePanel
            calendars={calendars.map((one) => ({
              ...one,
              addedOn: formatDay(dayFor(person.timeZone, one.addedAt)),
            }))}
          />
        </Part>
        <Part
          id="import"
          title="Bring in a calendar"
          text="An .ics file, as Google, Outlook and Apple export it, becomes blocks of your own. You see first what comes of it."
        >
          <ImportPanel today={today} timeZone={person.timeZone} />
        </Part>
        <Part id="export" title="Take your plan along" text="An .ics file of some days, or of everything.">
          <ExportForm />
        </Part>
      </div>
    </>
  );
}

function Part({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="border-t border-ink pt-4 pb-10">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <p className="measure mt-1 mb-4 text-quiet">{text}</p>
      {children}
    </section>
  );
}
