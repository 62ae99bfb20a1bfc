import { expect, it } from "vitest";
import { noticeMail } from "./mail-text";

const told = { title: "Backend: part 2 is published", text: "On APIs", url: "/articles/on-apis" };
const site = "https://jobs.example";
const stopPage = `${site}/notices/stop/abc`;

it("tells what happened, where, why it was sent, and how to stop it", () => {
  const { subject, text } = noticeMail({ kind: "series", told: [told], site, stopPage });
  expect(subject).toBe(told.title);
  expect(text.split("\n").slice(0, 3)).toEqual([told.title, "On APIs", `${site}/articles/on-apis`]);
  expect(text).toContain("A part of a series that you follow is published.");
  expect(text.split("\n").at(-1)).toBe(stopPage);
});

it("tells several things in one mail", () => {
  const { subject } = noticeMail({ kind: "guide", told: [told, told], site, stopPage });
  expect(subject).toBe("2 notices from Metier");
});
