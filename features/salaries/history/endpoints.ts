import { z } from "zod";
import { figureStatuses, measures } from "@/db/enums";
import { endpoint, idParams } from "@/lib/http/endpoint";
import { figureShape, limits, statistics } from "../figure-shape";
import * as queries from "./queries";

const spellShape = z
  .object({
    release: z.string(),
    from: z.iso.datetime(),
    until: z.iso.datetime().nullable(),
    status: z.enum(figureStatuses),
    measure: z.enum(measures),
    n: z.int().nullable(),
    ...statistics,
    limits,
  })
  .meta({
    id: "Spell",
    description: "A time in which a figure said one thing. `until` is null while it still does.",
  });

export const readFigure = endpoint({
  name: "readFigure",
  method: "GET",
  path: "/api/v1/salaries/{id}",
  summary: "One figure, and what it said from when until when, the latest first.",
  who: "anyone",
  params: idParams,
  output: figureShape
    .omit({ converted: true, notConverted: true })
    .extend({ history: z.array(spellShape) })
    .meta({ id: "FigureWithHistory" }),
  work: async ({ params }) => ({ body: await queries.getFigureHistory(params.id) }),
});
