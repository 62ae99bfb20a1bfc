import { z } from "zod";
import { noticeKinds, noticeLevels } from "@/db/enums";
import { endpoint } from "@/lib/http/endpoint";
import { pageOf } from "@/lib/http/page";
import { unreadCookie } from "@/lib/http/unread-cookie";
import * as input from "./input";
import * as mutations from "./mutations";
import { getChoices, listNotices as listOwn } from "./queries";

const noticeShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(noticeKinds),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
  })
  .meta({ id: "Notice" });

const choices = z.object({
  series: z.enum(noticeLevels),
  guide: z.enum(noticeLevels),
  account: z.enum(noticeLevels),
});

export const listNotices = endpoint({
  name: "listNotices",
  method: "GET",
  path: "/api/v1/notices",
  summary: "What you were told, the newest first, and how much of it is unread (at most 100 are counted).",
  who: "learner",
  query: input.noticeListQuery,
  output: pageOf(noticeShape).extend({ unread: z.int(), choices }),
  scope: "me:read",
  work: async ({ person, query }) => {
    const body = { ...(await listOwn(person, query)), choices: await getChoices(person) };
    return { body, headers: unreadCookie(body.unread) };
  },
});

export const markNotices = endpoint({
  name: "markNotices",
  method: "POST",
  path: "/api/v1/notices/read",
  summary: "Mark notices as read, or take that back.",
  who: "learner",
  body: input.markNoticesInput,
  output: z.object({ changed: z.int(), unread: z.int(), readAt: z.iso.datetime().nullable() }),
  work: async ({ person, body }) => {
    const marked = await mutations.markNotices(person, body);
    return { body: marked, headers: unreadCookie(marked.unread) };
  },
});

export const chooseNotices = endpoint({
  name: "chooseNotices",
  method: "PUT",
  path: "/api/v1/notices/choices",
  summary: "Choose how you hear of one kind of notices. The other kinds stay as they are.",
  who: "learner",
  body: input.chooseInput,
  output: choices,
  work: async ({ person, body }) => ({ body: await mutations.chooseLevel(person, body) }),
});

export const stopNotices = endpoint({
  name: "stopNotices",
  method: "POST",
  path: "/api/v1/notices/stop",
  summary: "Stop the mails of one kind, by the token in such a mail: the one-click door of RFC 8058.",
  who: "anyone",
  query: input.stopQuery,
  body: input.stopInput,
  output: z.object({ kind: z.enum(noticeKinds) }),
  secret: true,
  perMinute: 60,
  // A mail program is answered in place, since it need not follow; only our own page goes on.
  form: ({ body, answer }) => (body.page ? `/notices/stopped?kind=${answer.kind}` : null),
  work: async ({ query }) => ({ body: { kind: await mutations.stopMails(query.token) } }),
});
