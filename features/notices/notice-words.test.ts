import { expect, it } from "vitest";
import { accountEvents } from "@/db/enums";
import { holdingInWords, noticeInWords } from "./notice-words";

const heir = (title: string, isJoined = false) => ({ entry: `tester#${title}`, title, isJoined });

it("tells of a part of a series, also where it can no longer be read", () => {
  const facts = { kind: "series", article: "on-apis", title: "On APIs", part: 2, series: "Backend" } as const;
  expect(noticeInWords(facts)).toEqual({
    title: "Backend: part 2 is published",
    text: "On APIs",
    url: "/articles/on-apis",
  });
  expect(noticeInWords({ ...facts, title: null, part: null })).toEqual({
    title: "Backend: a new part",
    text: "It can no longer be read.",
    url: "/articles",
  });
});

it("says what became of an entry: split, merged, another, gone", () => {
  expect(holdingInWords({ title: "A", became: [heir("B"), heir("C")] })).toBe(
    "“A” was split into “B” and “C”.",
  );
  expect(holdingInWords({ title: "A", became: [heir("B", true)] })).toBe("“A” is now part of “B”.");
  expect(holdingInWords({ title: "A", became: [heir("B")] })).toBe("“A” is now “B”.");
  expect(holdingInWords({ title: "A", became: [] })).toBe("“A” was taken out.");
});

it("names five entries of a guide and counts the others", () => {
  const entries = Array.from({ length: 7 }, (_, at) => ({ title: `E${at}`, became: [] }));
  const told = noticeInWords({ kind: "guide", role: "tester", title: "Tester", entries });
  expect(told.text).toMatch(/^“E0” was taken out\. .*“E4” was taken out\. And 2 more\. What you have/);
  expect(told.url).toBe("/roles/tester");
  const split = [{ title: "A", became: [heir("B")] }];
  expect(noticeInWords({ kind: "guide", role: "tester", title: "Tester", entries: split }).url).toBe(
    "/roles/tester#B",
  );
});

it("has words for whatever happens to an account", () => {
  const titles = accountEvents.map((event) => noticeInWords({ kind: "account", event }).title);
  expect(new Set(titles).size).toBe(accountEvents.length);
});
