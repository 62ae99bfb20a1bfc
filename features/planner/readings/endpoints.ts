import { z } from "zod";
import { readingStates } from "@/db/enums";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { getReadings } from "./queries";

const reading = z.object({
  bookmarkId: z.uuid(),
  title: z.string(),
  href: z.string(),
  minutes: z.int(),
  state: z.enum(readingStates),
});
const readings = z.object({
  minutes: z.int(),
  chosen: z.array(reading),
  offered: z.array(reading).meta({ description: "Unread kept texts that fit into what is left." }),
});

export const readReadings = endpoint({
  name: "readReadings",
  method: "GET",
  path: "/api/v1/planner/blocks/{id}/readings",
  summary: "What is read in a block, and which unread kept texts still fit.",
  who: "learner",
  params: idParams,
  output: readings,
  work: async ({ person, params }) => ({ body: await getReadings(person, params.id) }),
});
