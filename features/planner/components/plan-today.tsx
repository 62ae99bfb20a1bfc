import { redirect } from "next/navigation";
import { currentPerson } from "@/features/account/session";
import { now, todayIn } from "@/lib/dates";

/** Leads to the day that it is for the person, wherever the server stands. */
export async function PlanToday() {
  const person = await currentPerson();
  redirect(person ? `/planner/${todayIn(person.timeZone, now())}` : "/sign-in?returnTo=/planner");
  return null;
}
