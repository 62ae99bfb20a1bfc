import { expect, test } from "vitest";
import { addressMail, linkMail } from "./mail-texts";

const link = "https://metier.example/sign-in/link/abc";

test("every mail with a link carries it on a line of its own, under the same subject", () => {
  for (const wanted of ["sign-up", "sign-in", "reset"] as const) {
    const [known, unknown] = [true, false].map((isKnown) => linkMail({ wanted, isKnown, link }));
    expect(known?.text.split("\n")).toContain(link);
    expect(unknown?.text.split("\n")).toContain(link);
    expect(known?.subject).toBe(unknown?.subject);
    expect(known?.text).not.toBe(unknown?.text);
  }
  for (const isNew of [true, false]) expect(addressMail({ isNew, link }).text.split("\n")).toContain(link);
});

test("a mail for a new password says that every browser is signed out", () => {
  expect(linkMail({ wanted: "reset", isKnown: true, link }).text).toContain("signed out");
});
