import { z } from "zod";
import { daysBetween } from "@/lib/days";
import { senseless } from "@/lib/errors";
import { endpoint, idParams, removalShape } from "@/lib/http/endpoint";
import { occurrencesQuery } from "../../input";
import { addOutsideInput, changeOutsideInput } from "./input";
import * as mutations from "./mutations";
import * as queries from "./queries";

const calendarFields = {
  id: z.uuid(),
  etag: z.string(),
  name: z.string(),
  isShown: z.boolean(),
  events: z.int().meta({ description: "How many events of its file are shown." }),
  refused: z.int().meta({ description: "How many are not." }),
  addedAt: z.iso.datetime().meta({ description: "When this file of it was brought." }),
};
const calendar = z.object(calendarFields).meta({ id: "OutsideCalendar" });
const remarks = z.array(z.object({ line: z.int(), title: z.string(), reason: z.string() }));
const brought = z
  .object({ ...calendarFields, remarks: z.object({ refused: remarks, changed: remarks }) })
  .meta({ description: "`refused` is not shown, `changed` is shown otherwise than it is written." });
const outsideDay = z.object({
  date: z.iso.date(),
  events: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      calendar: z.string(),
      from: z.number().meta({ description: "Elapsed minutes since the day began." }),
      minutes: z.int(),
      isAllDay: z.boolean(),
      isBusy: z.boolean(),
    }),
  ),
  more: z.int().meta({ description: "How many more there are than are told." }),
});

export const listOutsideCalendars = endpoint({
  name: "listOutsideCalendars",
  method: "GET",
  path: "/api/v1/planner/calendars",
  summary: "Your outside calendars, which are shown beneath your plan.",
  who: "learner",
  output: z.object({ items: z.array(calendar) }),
  work: async ({ person }) => ({ body: { items: await queries.listOutsideCalendars(person) } }),
});

export const addOutsideCalendar = endpoint({
  name: "addOutsideCalendar",
  method: "POST",
  path: "/api/v1/planner/calendars",
  summary: "Show a calendar file beneath your plan, without making it part of it; or a newer file of one.",
  who: "learner",
  body: addOutsideInput,
  output: brought,
  status: 201,
  maxBytes: 12 * 1024 * 1024,
  perMinute: 20,
  work: async ({ person, body }) => answer(await mutations.addOutsideCalendar(person, body)),
});

export const changeOutsideCalendar = endpoint({
  name: "changeOutsideCalendar",
  method: "PATCH",
  path: "/api/v1/planner/calendars/{id}",
  summary: "Rename an outside calendar, or hide it for a while.",
  who: "learner",
  conditional: true,
  params: idParams,
  body: changeOutsideInput,
  output: calendar,
  work: async ({ person, params, body, ifMatch }) =>
    answer(await mutations.changeOutsideCalendar(person, params.id, ifMatch, body)),
});

export const removeOutsideCalendar = endpoint({
  name: "removeOutsideCalendar",
  method: "DELETE",
  path: "/api/v1/planner/calendars/{id}",
  summary: "Take an outside calendar from beneath your plan. For 30 days it can be restored.",
  who: "learner",
  conditional: true,
  params: idParams,
  output: removalShape,
  work: async ({ person, params, ifMatch }) => ({
    body: await mutations.removeOutsideCalendar(person, params.id, ifMatch),
  }),
});

export const restoreOutsideCalendar = endpoint({
  name: "restoreOutsideCalendar",
  method: "POST",
  path: "/api/v1/planner/calendars/{id}/restore",
  summary: "Put an outside calendar back; a newer file that took its place goes.",
  who: "learner",
  params: idParams,
  output: calendar,
  work: async ({ person, params }) => answer(await mutations.restoreOutsideCalendar(person, params.id)),
});

export const listOutsideEvents = endpoint({
  name: "listOutsideEvents",
  method: "GET",
  path: "/api/v1/planner/calendars/events",
  summary: "What your outside calendars hold on each day from one to another; six weeks at most.",
  who: "learner",
  query: occurrencesQuery,
  output: z.object({ items: z.array(outsideDay) }),
  work: async ({ person, query: { from, to, timeZone } }) => {
    if (to < from) throw senseless("to", "The last day lies before the first.");
    if (daysBetween(from, to) >= 42) throw senseless("to", "Ask for six weeks at most.");
    return { body: { items: await queries.listOutsideDays(person, from, to, timeZone ?? person.timeZone) } };
  },
});

function answer<T extends { etag: string }>(body: T) {
  return { body, etag: body.etag };
}
