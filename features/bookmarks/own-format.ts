import { z } from "zod";
import { readingStates } from "@/db/enums";
import { readingShape } from "./shape";

/** How our own files call themselves. */
export const ownFormat = "metier-bookmarks" as const;

const name = z.string().optional();
const ownFields = {
  /** What it said when it was kept. */
  title: z.string(),
  text: z.string(),
  ownTitle: z.string().nullable(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  list: z.string().nullable(),
  position: z.string().nullable(),
  state: z.enum(readingStates),
  reading: readingShape,
};

/** A bookmark as our own files tell it: with all that its owner gave it, and one name that another portal has for it. */
export const ownBookmark = z.object({
  url: name,
  guide: name,
  entryId: z.uuid().optional(),
  figureId: z.uuid().optional(),
  technology: name,
  article: name,
  ...ownFields,
  /** For whoever reads the file: what stands today for an entry that has left its guide. */
  became: z.array(z.object({ title: z.string(), address: z.string() })).optional(),
  keptAt: z.iso.datetime(),
});

export type OwnBookmark = z.infer<typeof ownBookmark>;
/** What every file of bookmarks may tell of one, whichever program wrote it. */
export type ToldFields = z.infer<z.ZodObject<typeof ownFields>>;
