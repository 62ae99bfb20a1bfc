import type { NoticeKind } from "@/db/enums";
import { kindNames, type NoticeWords } from "../notice-words";

/** One mail of what a person is told of one kind, with the way to stop such mails without signing in. */
export function noticeMail(input: {
  kind: NoticeKind;
  told: readonly NoticeWords[];
  site: string;
  stopPage: string;
}): { subject: string; text: string } {
  const { kind, told, site, stopPage } = input;
  const [first] = told;
  const subject = told.length === 1 && first ? first.title : `${told.length} notices from Metier`;
  return {
    subject,
    text: [
      ...told.flatMap(({ title, text, url }) => [title, text, `${site}${url}`, ""]),
      `You get this because you asked for mails about: ${kindNames[kind].what}`,
      "One press stops these mails, without signing in:",
      stopPage,
    ].join("\n"),
  };
}
