import { z } from "zod";
import { decodeCursor } from "@/lib/http/page";
import { slug } from "@/lib/slug";

const note = z.string().max(20_000, "A note takes at most 20,000 characters.").nullable();
const address = z
  .string()
  .max(2000, "An address takes at most 2,000 characters.")
  .regex(/^https?:\/\/\S+$/, "Only http and https addresses can be kept.")
  .pipe(z.url("This is not an address."));

/** A role's slug and an entry's key. */
const entryName = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, "Name an entry as role#key.");

/** The things that can be kept, by the field that names one. */
export const targetFields = ["url", "entryId", "entry", "figureId", "guide", "technology"] as const;

export const saveBookmarkInput = z
  .strictObject({
    url: address.optional(),
    entryId: z.uuid().optional(),
    /** The same by its place in a published guide: `backend-developer#api-development`. */
    entry: entryName.optional(),
    figureId: z.uuid().optional(),
    /** The slug of the guide's role. */
    guide: slug.optional(),
    /** The slug of the technology. */
    technology: slug.optional(),
    note: note.optional(),
  })
  .refine((input) => targetFields.filter((field) => input[field] !== undefined).length === 1, {
    error: `Name exactly one thing to keep: ${targetFields.join(", ")}.`,
  });

export type SaveBookmark = z.infer<typeof saveBookmarkInput>;

/** Absent is unchanged, null is emptied. */
export const changeBookmarkInput = z.strictObject({ note: note.optional() });

export type ChangeBookmark = z.infer<typeof changeBookmarkInput>;

/** The key of the last bookmark of a page. */
export const bookmarkCursor = z.tuple([z.uuid()]);

/** The path of a document, as the browser shows it. */
export const pagePath = z
  .string()
  .max(300)
  .regex(/^\/[a-z0-9/-]*$/, "This is not the path of a document.");

/** What the page of bookmarks is asked for in its address. A cursor that is not ours counts as absent. */
export const bookmarkPageQuery = z.object({
  after: z.string().max(600).refine(isCursor).optional().catch(undefined),
});

function isCursor(text: string): boolean {
  try {
    decodeCursor(text, bookmarkCursor);
    return true;
  } catch {
    return false;
  }
}
