import { expect, test } from "vitest";
import { signUpMail, welcomeBackMail } from "./mail-texts";

test("both mails carry the link on a line of its own and the same subject", () => {
  const link = "https://metier.example/sign-in/link/abc";
  for (const mail of [signUpMail(link), welcomeBackMail(link)]) {
    expect(mail.text.split("\n")).toContain(link);
  }
  expect(signUpMail(link).subject).toBe(welcomeBackMail(link).subject);
});
