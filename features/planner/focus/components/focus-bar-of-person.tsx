import { currentPerson } from "@/features/account/session";
import { now, toTimestamp } from "@/lib/dates";
import { getPlanSettings } from "../../settings/queries";
import { findFocus } from "../queries";
import { FocusDock } from "./focus-dock";

/** What is under way for whoever looks, on top of a page of the planner. */
export async function FocusBarOfPerson() {
  const person = await currentPerson();
  if (!person) return null;
  const [session, { focusSound }] = await Promise.all([findFocus(person), getPlanSettings(person)]);
  return <FocusDock session={session} at={toTimestamp(now())} hasSound={focusSound} />;
}
