import "server-only";
import { and, eq, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { NoticeKind, NoticeLevel } from "@/db/enums";
import { countUnread } from "@/db/notices";
import { noticeChoices, notices, people } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { requireEnv } from "@/lib/env";
import { notFound, senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { MarkNotices } from "./input";
import { type Choices, getChoices } from "./queries";
import { readStopToken } from "./stop-token";

export interface Marked {
  /** How many were changed by it. */
  changed: number;
  unread: number;
  /** The moment that takes it back, when they were marked as read. */
  readAt: string | null;
}

/**
 * Marks notices as read, or as not read.
 * @throws AppError `not-found` when one that is named is missing or another person's; then nothing changes
 */
export async function markNotices(learner: Learner, input: MarkNotices): Promise<Marked> {
  return inTransaction(async () => {
    const readAt = input.isRead ? toTimestamp(now()) : null;
    const isOwn = eq(notices.ownerId, learner.id);
    const isNamed = input.ids ? inArray(notices.aboutId, input.ids) : undefined;
    if (input.ids) {
      const own = await database().$count(notices, and(isOwn, isNamed));
      if (own < new Set(input.ids).size) throw notFound();
    }
    const rows = await database()
      .update(notices)
      .set({ readAt })
      .where(
        and(
          isOwn,
          isNamed,
          input.isRead ? isNull(notices.readAt) : isNotNull(notices.readAt),
          input.until ? lte(notices.createdAt, input.until) : undefined,
          input.readAt ? eq(notices.readAt, input.readAt) : undefined,
        ),
      )
      .returning({ id: notices.aboutId });
    return { changed: rows.length, unread: await countUnread(learner.id), readAt };
  });
}

/** How a person wants to hear of one kind; the other kinds stay as they are. */
export async function chooseLevel(
  learner: Learner,
  { kind, level }: { kind: NoticeKind; level: NoticeLevel },
): Promise<Choices> {
  if (kind === "account" && level === "off") {
    throw senseless("level", "What happens to your account is always told on this page.");
  }
  return inTransaction(async () => {
    await writeLevel(learner.id, kind, level);
    return getChoices(learner);
  });
}

/**
 * Stops the mails of one kind for whoever they were sent to, by the token of such a mail. The notices themselves stay.
 * @throws AppError `not-found` for a token that is not one of ours, or whose person is gone
 */
export async function stopMails(token: string): Promise<NoticeKind> {
  const found = readStopToken(token, requireEnv("AUTH_SECRET"));
  if (!found) throw notFound();
  const { ownerId, kind } = found;
  return inTransaction(async () => {
    const [person] = await database().select({ id: people.id }).from(people).where(eq(people.id, ownerId));
    if (!person) throw notFound();
    const { [kind]: level } = await getChoices(person);
    if (level === "mail") await writeLevel(ownerId, kind, "inside");
    return kind;
  });
}

/** What is still to be mailed of the kind is no longer. */
async function writeLevel(ownerId: string, kind: NoticeKind, level: NoticeLevel): Promise<void> {
  await database()
    .insert(noticeChoices)
    .values({ ownerId, kind, level })
    .onConflictDoUpdate({ target: [noticeChoices.ownerId, noticeChoices.kind], set: { level } });
  if (level === "mail") return;
  await database()
    .update(notices)
    .set({ isMailDue: false })
    .where(and(eq(notices.ownerId, ownerId), eq(notices.kind, kind), eq(notices.isMailDue, true)));
}
