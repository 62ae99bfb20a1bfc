/** Who is asking. Only `features/account/session.ts` makes these values, so holding one proves the check was made. */
export interface Person {
  readonly id: string;
  /** Null for a program that holds a token of theirs. */
  readonly sessionId: string | null;
  readonly email: string;
  readonly name: string | null;
  readonly access: "learner" | "editor" | "admin";
  /** IANA zone in which this person's "today" is reckoned. */
  readonly timeZone: string;
  /** BCP 47: how this person wants days and numbers written. */
  readonly locale: string;
}

declare const learner: unique symbol;
declare const editor: unique symbol;
declare const admin: unique symbol;

export type Learner = Person & { readonly [learner]: true };
export type Editor = Learner & { readonly [editor]: true };
export type Admin = Editor & { readonly [admin]: true };

/** Who may knock at a door, in rising order. */
export type Who = "anyone" | "learner" | "editor" | "admin";

/** The person a door hands to its work. */
export type Asking<W extends Who> = W extends "anyone"
  ? Learner | null
  : W extends "learner"
    ? Learner
    : W extends "editor"
      ? Editor
      : Admin;

const rank = { anyone: 0, learner: 1, editor: 2, admin: 3 } as const;

/** Access is one ordered value: each may do what those before may. */
export function mayKnock<W extends Who>(
  person: Learner | null,
  who: W,
): person is Asking<W> & (Learner | null) {
  return rank[person?.access ?? "anyone"] >= rank[who];
}
