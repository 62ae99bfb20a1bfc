import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type AccountEvent, noticeKinds, noticeLevels } from "../enums";
import { createdAt, instant, oneOf } from "./columns";
import { ownerId } from "./owner";

/**
 * What a person is told, each thing once: one row for whoever it is and what it is about, so that 100,000 of them are
 * one statement and no index of their own ids.
 */
export const notices = pgTable(
  "notices",
  {
    ownerId: ownerId(),
    /** The article, the publication of a guide, or what happened to the account. With the person it is the row's name. */
    aboutId: uuid().notNull(),
    kind: text({ enum: noticeKinds }).notNull(),
    /** What only this person's row says: which of their entries, or what happened to the account. */
    detail: jsonb().$type<NoticeDetail>(),
    createdAt: createdAt(),
    readAt: instant(),
    /** Whether it is still to be mailed, because the person asked for that. */
    isMailDue: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.aboutId] }),
    index("notices_owner_idx").on(t.ownerId, t.createdAt, t.aboutId),
    index("notices_unread_idx").on(t.ownerId).where(sql`${t.readAt} is null`),
    index("notices_mail_idx").on(t.createdAt).where(sql`${t.isMailDue}`),
    check("notices_kind_check", oneOf(t.kind, noticeKinds)),
  ],
);

export interface NoticeDetail {
  entries?: string[];
  event?: AccountEvent;
}

/** How a person hears of a kind of notices; without a row, on the page of notices. */
export const noticeChoices = pgTable(
  "notice_choices",
  {
    ownerId: ownerId(),
    kind: text({ enum: noticeKinds }).notNull(),
    level: text({ enum: noticeLevels }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.kind] }),
    check("notice_choices_kind_check", oneOf(t.kind, noticeKinds)),
    check("notice_choices_level_check", oneOf(t.level, noticeLevels)),
    check("notice_choices_account_check", sql`not (${t.kind} = 'account' and ${t.level} = 'off')`),
  ],
);
