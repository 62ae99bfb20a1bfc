import type { AccountEvent, NoticeKind, NoticeLevel } from "@/db/enums";

/** What a notice is about, as it is now. */
export type NoticeFacts =
  | {
      kind: "series";
      /** Null once nobody can read it any more. */
      article: string | null;
      title: string | null;
      part: number | null;
      series: string | null;
    }
  | { kind: "guide"; role: string | null; title: string | null; entries: ChangedHolding[] }
  | { kind: "account"; event: AccountEvent | null };

/** An entry that the reader holds something on, and what a publication made of it. */
export interface ChangedHolding {
  title: string;
  /** As `role#key`; none when it was removed on purpose. */
  became: { entry: string; title: string; isJoined: boolean }[];
}

export interface NoticeWords {
  title: string;
  text: string;
  url: string;
}

/** A notice as people read it: what happened, and where it can be seen. */
export function noticeInWords(facts: NoticeFacts): NoticeWords {
  if (facts.kind === "series") return seriesInWords(facts);
  if (facts.kind === "guide") return guideInWords(facts);
  return accountInWords(facts.event);
}

function seriesInWords({ article, title, part, series }: NoticeFacts & { kind: "series" }): NoticeWords {
  const name = series ?? "A series that you follow";
  return {
    title: part === null ? `${name}: a new part` : `${name}: part ${part} is published`,
    text: title ?? "It can no longer be read.",
    url: article && title ? `/articles/${article}` : "/articles",
  };
}

/** So many entries are told of by name; of the others their number. */
const mostNamed = 5;

function guideInWords({ role, title, entries }: NoticeFacts & { kind: "guide" }): NoticeWords {
  const named = entries.slice(0, mostNamed).map(holdingInWords);
  const others = entries.length - named.length;
  const heirs = entries.flatMap(({ became }) => became);
  return {
    title: `${title ?? "A guide"}: what you keep there was changed`,
    text: [...named, ...(others > 0 ? [`And ${others} more.`] : []), "What you have on it stays yours."].join(
      " ",
    ),
    url: heirs[0] ? `/roles/${heirs[0].entry}` : role ? `/roles/${role}` : "/progress",
  };
}

/** `“A” was split into “B” and “C”.`, `“A” is now part of “B”.`, `“A” was taken out.` */
export function holdingInWords({ title, became }: ChangedHolding): string {
  const [first, ...rest] = became.map((heir) => `“${heir.title}”`);
  if (first === undefined) return `“${title}” was taken out.`;
  if (rest.length > 0) return `“${title}” was split into ${[first, ...rest].join(" and ")}.`;
  return `“${title}” is now ${became[0]?.isJoined ? "part of " : ""}${first}.`;
}

const events: Record<AccountEvent, string> = {
  password: "Your password was changed",
  address: "Your account has another mail address",
  "second-factor-on": "A second factor is asked for when you sign in",
  "second-factor-off": "No second factor is asked for any more when you sign in",
  token: "A token was made, by which a program can act for you",
  identity: "Another service signs you in now",
};

function accountInWords(event: AccountEvent | null): NoticeWords {
  return {
    title: event ? events[event] : "Your account was changed",
    text: "If it was not you, choose a new password and sign out everywhere.",
    url:
      event === "token"
        ? "/account#tokens"
        : event === "identity"
          ? "/account#identities"
          : "/account#password",
  };
}

/** The kinds as settings name them. */
export const kindNames: Record<NoticeKind, { name: string; what: string }> = {
  series: { name: "Series", what: "A part of a series that you follow is published." },
  guide: { name: "Guides", what: "An entry that you keep was split, merged or taken out." },
  account: {
    name: "Account",
    what: "Password, address, second factor, a token or a linked service changed.",
  },
};

export const levelNames: Record<NoticeLevel, string> = {
  off: "Not at all",
  inside: "On this page",
  mail: "On this page and by mail",
};
