import { z } from "zod";
import { now, todayIn } from "@/lib/dates";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { etagOf, matchedVersion } from "@/lib/http/etag";
import { addVacationInput } from "./input";
import * as mutations from "./mutations";
import * as queries from "./queries";

const vacation = z.object({
  id: z.uuid(),
  firstOn: z.iso.date(),
  lastOn: z.iso.date(),
  version: z.int(),
});

export const listVacations = endpoint({
  name: "listVacations",
  method: "GET",
  path: "/api/v1/planner/vacations",
  summary: "Vacations that are not over: between their days no work is planned and no streak ends.",
  who: "learner",
  output: z.object({ items: z.array(vacation) }),
  work: async ({ person }) => ({
    body: { items: await queries.listVacations(person, todayIn(person.timeZone, now()).toString()) },
  }),
});

export const addVacation = endpoint({
  name: "addVacation",
  method: "POST",
  path: "/api/v1/planner/vacations",
  summary:
    "Take days off, from one to another, both included. Work on them is put away, and comes back with them.",
  who: "learner",
  body: addVacationInput,
  output: vacation,
  status: 201,
  work: async ({ person, body }) => {
    const added = await mutations.addVacation(person, body);
    return { body: added, etag: etagOf(added.id, added.version) };
  },
});

export const removeVacation = endpoint({
  name: "removeVacation",
  method: "DELETE",
  path: "/api/v1/planner/vacations/{id}",
  summary: "Take a vacation out: what it put away is back.",
  who: "learner",
  conditional: true,
  params: idParams,
  output: vacation,
  work: async ({ person, params: { id }, ifMatch }) => ({
    body: await mutations.removeVacation(person, id, matchedVersion(ifMatch, id)),
  }),
});
