import { z } from "zod";
import { noticeKinds, noticeLevels } from "@/db/enums";
import { cursorOnPage, pageQuery } from "@/lib/http/page";

export const noticeListQuery = z.strictObject(pageQuery);
export const noticeCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** What the page is asked for in its address. A cursor that is not ours counts as absent. */
export const noticePageQuery = z.object({
  cursor: cursorOnPage(noticeCursor),
});

/**
 * Which notices are read, or are not: some by their ids; all up to the newest that was seen; or, to take that back,
 * those that were read at one moment.
 */
export const markNoticesInput = z
  .strictObject({
    isRead: z.boolean(),
    ids: z.array(z.uuid()).min(1).max(200).optional(),
    until: z.iso.datetime().optional().meta({ description: "All up to this moment; only to mark as read." }),
    readAt: z.iso
      .datetime()
      .optional()
      .meta({ description: "Those that were read at this moment; only to take that back." }),
  })
  .refine(
    ({ isRead, ids, until, readAt }) =>
      ids
        ? until === undefined && readAt === undefined
        : isRead
          ? readAt === undefined
          : readAt !== undefined,
    { path: ["ids"], message: "Name ids, or a moment that fits what is to be done." },
  );

export const chooseInput = z.strictObject({ kind: z.enum(noticeKinds), level: z.enum(noticeLevels) });

export const stopQuery = z.strictObject({ token: z.string().max(100) });

/** As RFC 8058 has it; `page` says that it is the form of our own page. */
export const stopInput = z.strictObject({
  "List-Unsubscribe": z.literal("One-Click"),
  page: z.literal("1").optional(),
});

export type MarkNotices = z.infer<typeof markNoticesInput>;
