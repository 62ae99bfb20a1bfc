import { z } from "zod";

/** The editors' file as text: what a chosen file or a pasted one holds. */
export const editorialInput = z.strictObject({
  csv: z.string().max(900_000),
  /** The release that the preview compared with: another one means that somebody published in between. */
  comparedWith: z.uuid().nullable().optional(),
});

export type EditorialInput = z.infer<typeof editorialInput>;
