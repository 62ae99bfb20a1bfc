import type { Mail } from "@/lib/mail";

type Text = Pick<Mail, "subject" | "text">;

/** What somebody asked for by typing an address. */
export type Wanted = "sign-up" | "sign-in" | "reset";

const asked: Record<Wanted, string> = {
  "sign-up": "Somebody, probably you, asked to open an account at Metier with this address.",
  "sign-in": "Somebody, probably you, asked for a link to sign in to Metier with this address.",
  reset: "Somebody, probably you, asked for a new password at Metier with this address.",
};

/**
 * The mail with a link: what it says depends on whether the address is known; whoever asked was told the same either
 * way.
 */
export function linkMail({
  wanted,
  isKnown,
  link,
}: {
  wanted: Wanted;
  isKnown: boolean;
  link: string;
}): Text {
  const does = !isKnown
    ? "Choose a password for a new account here."
    : wanted === "reset"
      ? "Choose a new password here. Every browser that is signed in is signed out then."
      : "This link signs you in.";
  const stands =
    wanted === "sign-up" && isKnown
      ? " There is one already."
      : wanted !== "sign-up" && !isKnown
        ? " There is none yet."
        : "";
  return {
    subject: "Your link to Metier",
    text: [
      `${asked[wanted]}${stands}`,
      "",
      `${does} It works once, for 15 minutes:`,
      link,
      "",
      isKnown ? "If it was not you, do nothing." : "If it was not you, do nothing: no account is made.",
    ].join("\n"),
  };
}

/** To both ends of a move to another address. */
export function addressMail({ isNew, link }: { isNew: boolean; link: string }): Text {
  return {
    subject: "Your new address at Metier",
    text: [
      isNew
        ? "Somebody, probably you, wants to use this address for their account at Metier."
        : "Somebody, probably you, wants to move your account at Metier to another address.",
      "",
      "It happens once both addresses have said yes. This one does it here, within 15 minutes:",
      link,
      "",
      isNew
        ? "If it was not you, do nothing."
        : "If it was not you, do nothing, and choose a new password: somebody is signed in as you.",
    ].join("\n"),
  };
}

/** To an address that has an account of its own; whoever asked was told the same as always. */
export function addressTakenMail(): Text {
  return {
    subject: "Your new address at Metier",
    text: [
      "Somebody, probably you, wants to use this address for their account at Metier.",
      "There is an account with this address already, so nothing happens.",
    ].join("\n"),
  };
}
