import "server-only";
import { v7 } from "uuid";
import { now, todayIn } from "@/lib/dates";
import { daysBetween } from "@/lib/days";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { shorten } from "@/lib/text";
import { makeGesture, type PlanChange } from "../history/mutations";
import { backPlan } from "./back-plan";
import type { BackPlanInput } from "./input";

/** Half a year: beyond it nobody knows their evenings. */
const mostDays = 183;

/**
 * Plans application and practice back from their dates, as one gesture.
 * @throws AppError `senseless` for dates that are past or too far, and where there is no time before them.
 */
export async function planBack(learner: Learner, input: BackPlanInput): Promise<PlanChange> {
  const { title, closesOn, stages, timeZone, start, minutes, weekdays } = input;
  const today = todayIn(timeZone, now()).toString();
  if (closesOn < today) throw senseless("closesOn", "That day is past.");
  stages.forEach(({ on }, index) => {
    if (on < today) throw senseless(`stages/${index}/on`, "That day is past.");
  });
  if ([closesOn, ...stages.map(({ on }) => on)].some((day) => daysBetween(today, day) > mostDays)) {
    throw senseless("closesOn", "Plan back half a year at most.");
  }
  const planned = backPlan({ title, closesOn, stages }, { today, weekdays, start, minutes });
  if (planned.length === 0) throw senseless("weekdays", "None of these days lies before the dates.");
  const same = { timeZone, entryId: null, roleId: null, recurrence: null, exceptions: {}, pause: null };
  return makeGesture(
    learner,
    shorten(`Planned back from ${title}`, 200),
    planned.map((block) => ({
      type: "add",
      block: { ...block, ...same, id: v7(), version: 0, isDeleted: false },
    })),
  );
}
