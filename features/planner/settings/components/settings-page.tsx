import { redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatDay, now, todayIn } from "@/lib/dates";
import { VacationList } from "../../days-off/components/vacation-list";
import { listRestDays, listVacations } from "../../days-off/queries";
import { getPlanSettings } from "../queries";
import { SettingsForm } from "./settings-form";

/** How the planner goes along with a person's life: breaks, reminders and days off. */
export async function SettingsPage() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner");
  const today = todayIn(person.timeZone, now()).toString();
  const [settings, vacations, restDays] = await Promise.all([
    getPlanSettings(person),
    listVacations(person, today),
    listRestDays(person),
  ]);
  return (
    <>
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="Breaks, reminders and days off"
        summary="Each is your choice, and kept as soon as you make it."
      />
      <div className="grid max-w-3xl gap-10">
        <section aria-labelledby="vacation" className="border-t border-ink pt-4">
          <h2 id="vacation" className="text-lg">
            Vacation
          </h2>
          <p className="measure mt-1 mb-4 text-quiet">
            On these days all work is put away, and your days of practice in a row go on. What is of the kind
            “Other” stays.
          </p>
          <VacationList
            today={today}
            vacations={vacations.map((one) => ({
              ...one,
              text:
                one.firstOn === one.lastOn
                  ? formatDay(one.firstOn)
                  : `${formatDay(one.firstOn)} – ${formatDay(one.lastOn)}`,
            }))}
          />
          <p className="measure mt-4">
            {restDays.length > 0
              ? `You rest on ${restDays.map((day) => weekdayNames[day]).join(", ")}: work that repeats daily stays away then. `
              : "You have no weekly rest days. "}
            <a href="/progress#streak">Choose rest days</a>
          </p>
        </section>
        <SettingsForm settings={settings} />
      </div>
    </>
  );
}

/** By ISO weekday; Monday is 1. */
const weekdayNames = [
  "",
  ...["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"],
];
