import type { Mail } from "@/lib/mail";

type Text = Pick<Mail, "subject" | "text">;

/** To somebody who has no account yet. */
export function signUpMail(link: string): Text {
  return {
    subject: "Your link to Metier",
    text: [
      "Somebody, probably you, asked to open an account at Metier with this address.",
      "",
      "Choose your password here. The link works once, for 15 minutes:",
      link,
      "",
      "If it was not you, do nothing: no account is made.",
    ].join("\n"),
  };
}

/** To somebody who has one already: the page said the same to whoever asked. */
export function welcomeBackMail(link: string): Text {
  return {
    subject: "Your link to Metier",
    text: [
      "Somebody, probably you, asked to open an account at Metier with this address. There is one already.",
      "",
      "This link signs you in. It works once, for 15 minutes:",
      link,
      "",
      "If it was not you, do nothing.",
    ].join("\n"),
  };
}
