import { z } from "zod";
import { occupationRelations } from "@/db/enums";
import { slug } from "@/lib/slug";

const line = z.string().trim().min(1).max(200);
const code = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, "Write the code as 15-1252.00.");

/** How a source's occupations and names meet the roles and technologies of the portal: `db/seed/occupations.yaml`. */
export const occupationsSeed = z.strictObject({
  source: slug,
  roles: z.record(slug, z.strictObject({ code, title: line, relation: z.enum(occupationRelations) })),
  /** What the source calls a technology, where its name is another one. */
  names: z.record(slug, z.array(line).min(1).max(10)),
});
export type OccupationsSeed = z.infer<typeof occupationsSeed>;

/** What a source says of a technology in an occupation: one line of `db/seed/technology-flags.csv`. */
export const flagRow = z.strictObject({
  technology: slug,
  /** What the source calls it. */
  name: line,
  code,
  /** The occupation's title in the source. */
  title: line,
  isHot: z.boolean(),
  isInDemand: z.boolean(),
});
export type FlagRow = z.infer<typeof flagRow>;
