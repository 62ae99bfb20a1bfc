import { z } from "zod";
import { bookmarkKinds, entryKinds, figureStatuses, measures, payPeriods, readingStates } from "@/db/enums";

const words = { title: z.string(), text: z.string() };
export const readingShape = z
  .object({ anchor: z.string().max(200).nullable(), share: z.number().min(0).max(1) })
  .nullable();

/** A bookmark as every door shows it. */
export const bookmarkShape = z
  .object({
    id: z.uuid(),
    etag: z.string(),
    kind: z.enum(bookmarkKinds),
    targetId: z.uuid().nullable(),
    ...words,
    ownTitle: z.string().nullable(),
    note: z.string().nullable(),
    state: z.enum(readingStates),
    reading: readingShape,
    list: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    tags: z.array(z.string()),
    graphTags: z.array(z.object({ title: z.string(), href: z.string() })),
    keptAt: z.iso.datetime(),
    deletedAt: z.iso.datetime().nullable(),
    href: z.string().nullable(),
    role: z.object({ slug: z.string(), title: z.string() }).nullable(),
    entryKind: z.enum(entryKinds).nullable(),
    figure: z
      .object({
        country: z.string(),
        currency: z.string(),
        period: z.enum(payPeriods),
        status: z.enum(figureStatuses),
        measure: z.enum(measures),
        year: z.int().nullable(),
        n: z.int().nullable(),
        source: z.string(),
        occupation: z.string().nullable(),
      })
      .nullable(),
    current: z.object({ ...words, changedAt: z.iso.datetime().nullable() }).nullable(),
    brokenSince: z.iso.datetime().nullable(),
    became: z.array(z.object({ entryId: z.uuid(), ...words, href: z.string() })),
  })
  .meta({
    id: "Bookmark",
    description:
      "`title` and `text` are what it said when it was kept, `current` is what it says now. `became` are the entries that stand today for one that has left its guide: then `current` is null and `href` leads to the first of them. `brokenSince` is the first of at least three checks on as many days at which nothing answered at an outside address. `tags` are yours, `graphTags` are the tasks that name the same technology.",
  });

export const changeShape = z.object({ changeId: z.uuid(), gesture: z.string(), count: z.int() });
