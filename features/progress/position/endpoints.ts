import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { positionQuery } from "./input";
import { getPosition } from "./queries";

const position = z.object({ share: z.number(), at: z.number(), from: z.number(), to: z.number() });

export const readPosition = endpoint({
  name: "readPosition",
  method: "GET",
  path: "/api/v1/progress/position",
  summary:
    "Your place in a role's pay range by the portal's rule: low + share × (high − low). Not market data.",
  who: "learner",
  query: positionQuery,
  output: z.object({
    role: z.object({ slug: z.string(), title: z.string() }),
    rule: z.string(),
    tasks: z.array(z.object({ entry: z.string(), title: z.string(), isEvidenced: z.boolean() })),
    ranges: z.array(
      z.object({
        figureId: z.uuid(),
        source: z.string(),
        year: z.int().nullable(),
        currency: z.string(),
        edges: z.enum(["stated", "percentiles"]),
        n: z.int().nullable(),
        population: z.string(),
        low: z.number(),
        high: z.number(),
        position: position.nullable(),
      }),
    ),
  }),
  work: async ({ person, query }) => ({
    body: {
      rule: "Portal rule, not market data: low + share × (high − low), give or take a tenth.",
      ...(await getPosition(person, query)),
    },
  }),
});
