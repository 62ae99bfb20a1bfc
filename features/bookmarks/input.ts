import { z } from "zod";
import { readingStates } from "@/db/enums";
import { cursorOnPage } from "@/lib/http/page";
import { entryName, slug } from "@/lib/slug";
import { withoutPassword } from "./address";
import { cleanTag, longestTag } from "./tag-name";

const note = z.string().max(20_000, "A note takes at most 20,000 characters.").nullable();
const address = z
  .string()
  .max(2000, "An address takes at most 2,000 characters.")
  .regex(/^https?:\/\/\S+$/, "Only http and https addresses can be kept.")
  .pipe(
    z
      .url("This is not an address.")
      // One that cannot be read is told of above.
      .refine((text) => !URL.canParse(text) || withoutPassword(text) === text, {
        error: "Take the name and password out of this address: they would be kept with it.",
      }),
  );

export const tagName = z
  .string()
  .max(longestTag, `A tag takes at most ${longestTag} characters.`)
  .refine((text) => cleanTag(text) !== null, "A tag takes letters, without commas and quotation marks.");
const tags = z.array(tagName).max(50, "A bookmark takes at most 50 tags.");
const title = z
  .string()
  .max(500, "A title takes at most 500 characters.")
  .refine((text) => text.trim() !== "", "This title is empty.");

/** What is named to be kept: exactly one field. */
const target = {
  url: address.optional(),
  entryId: z.uuid().optional(),
  /** The same by its place in a published guide: `backend-developer#api-development`. */
  entry: entryName.optional(),
  figureId: z.uuid().optional(),
  /** The slug of the guide's role. */
  guide: slug.optional(),
  /** The slug of the technology. */
  technology: slug.optional(),
  /** The slug of the article. */
  article: slug.optional(),
};

/** The things that can be kept, by the field that names one. */
export const targetFields = [
  "url",
  "entryId",
  "entry",
  "figureId",
  "guide",
  "technology",
  "article",
] as const satisfies readonly (keyof typeof target)[];

const oneTarget = {
  error: `Name exactly one thing to keep: ${targetFields.join(", ")}.`,
};
const namesOne = (input: Partial<Record<(typeof targetFields)[number], unknown>>) =>
  targetFields.filter((field) => input[field] !== undefined).length === 1;

export const saveBookmarkInput = z
  .strictObject({
    ...target,
    note: note.optional(),
    tags: tags.optional(),
    listId: z.uuid().optional(),
    /** Of an outside address: its title, and a passage of it. */
    title: title.optional(),
    text: z.string().max(5000, "A passage takes at most 5,000 characters.").optional(),
  })
  .refine(namesOne, oneTarget);

export type SaveBookmark = z.infer<typeof saveBookmarkInput>;

/** Absent is unchanged, null is emptied. */
export const changeBookmarkInput = z.strictObject({
  note: note.optional(),
  /** The owner's own title; null shows the thing's again. */
  title: title.nullable().optional(),
  state: z.enum(readingStates).optional(),
  /** All tags that it has from now on. */
  tags: tags.optional(),
  listId: z.uuid().nullable().optional(),
  /** The bookmark of the same list that it stands behind from now on; null puts it first. */
  after: z.uuid().nullable().optional(),
  /** Takes what the thing says today in place of what it said. */
  words: z.literal("current").optional(),
});

export type ChangeBookmark = z.infer<typeof changeBookmarkInput>;

export const readingInput = z.strictObject({
  /** The id of the heading that was on screen. */
  anchor: z.string().max(200).nullable(),
  /** The part of the page above the screen, from 0 to 1. */
  share: z.number().min(0).max(1),
});

export type ReadingInput = z.infer<typeof readingInput>;

/** What a list of bookmarks is asked for. */
export const bookmarkFilter = {
  /** A list of yours, or `none` for what is in none. */
  list: z.union([z.uuid(), z.literal("none")]).optional(),
  tag: tagName.optional(),
  state: z.enum(readingStates).optional(),
  /** Words, `or`, `not`, `-`, "a phrase", `tag:`, `list:`, `is:unread`. */
  q: z.string().max(500, "A search takes at most 500 characters.").optional(),
  /** `1`: what was removed in the last 30 days. */
  trash: z.literal("1").optional(),
};

export type BookmarkFilter = z.infer<z.ZodObject<typeof bookmarkFilter>>;

/** One gesture on many bookmarks: those with the ids, or all that a filter lets through. */
export const bulkInput = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(500, "Name at most 500 bookmarks at once.").optional(),
    filter: z.strictObject(bookmarkFilter).optional(),
    tag: tagName.optional(),
    untag: tagName.optional(),
    /** One tag in place of another: so two become one. */
    retag: z.strictObject({ from: tagName, to: tagName }).optional(),
    state: z.enum(readingStates).optional(),
    listId: z.uuid().nullable().optional(),
    remove: z.literal(true).optional(),
    restore: z.literal(true).optional(),
  })
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    error: "Name either ids or a filter.",
  })
  .refine((input) => bulkFields.filter((field) => input[field] !== undefined).length === 1, {
    error: "Name exactly one thing to do: tag, untag, retag, state, listId, remove or restore.",
  });

const bulkFields = ["tag", "untag", "retag", "state", "listId", "remove", "restore"] as const;

export type Bulk = z.infer<typeof bulkInput>;

export const changeInput = z.strictObject({ changeId: z.uuid() });

/** What was kept in a browser before its reader signed in. */
export const mergeInput = z.strictObject({
  bookmarks: z.array(z.strictObject(target).refine(namesOne, oneTarget)).max(500).optional(),
});

export type Merge = z.infer<typeof mergeInput>;

/** The key of the last bookmark of a page, and in a list its place. */
export const bookmarkCursor = z.union([
  z.tuple([z.uuid()]),
  z.tuple([z.uuid(), z.string().regex(/^-?\d{1,300}(?:\.\d{1,2000})?$/)]),
]);

/** What another page brings to be kept. A phone may share the address as the text. */
export const newBookmarkQuery = z
  .object({
    url: z.string().optional().catch(undefined),
    title: z.string().optional().catch(undefined),
    text: z.string().optional().catch(undefined),
  })
  .transform(({ url, title, text }) => {
    const shared = [url, text?.match(/https?:\/\/\S+/)?.[0]].find((one) => address.safeParse(one).success);
    return {
      url: shared,
      title: title?.slice(0, 500),
      text: text === shared ? undefined : text?.slice(0, 5000),
    };
  });

export type NewBookmark = z.infer<typeof newBookmarkQuery>;

/** The list that is printed. */
export const printQuery = z.object({ list: z.uuid().optional().catch(undefined) });

/** The role whose tasks are looked at. */
export const coverageQuery = z.object({ role: slug.optional().catch(undefined) });

/** What the page of bookmarks is asked for in its address. What is not ours there counts as absent. */
export const bookmarkPageQuery = z.object({
  after: cursorOnPage(bookmarkCursor),
  list: bookmarkFilter.list.catch(undefined),
  tag: bookmarkFilter.tag.catch(undefined),
  state: bookmarkFilter.state.catch(undefined),
  q: bookmarkFilter.q.catch(undefined),
  trash: bookmarkFilter.trash.catch(undefined),
  duplicates: z.literal("1").optional().catch(undefined),
});

export type BookmarkPage = z.infer<typeof bookmarkPageQuery>;
