import { expect, it } from "vitest";
import { encodeCursor } from "@/lib/http/page";
import { markNoticesInput, noticePageQuery } from "./input";

it("takes a cursor of ours from the address of the page, and anything else for none", () => {
  const cursor = encodeCursor(["2026-03-27T08:30:00.000Z", "018f0000-0000-7000-8000-000000000001"]);
  expect(noticePageQuery.parse({ cursor })).toEqual({ cursor });
  for (const broken of ["", "x", encodeCursor(["then", 1]), "a".repeat(601)]) {
    expect(noticePageQuery.parse({ cursor: broken }).cursor, broken).toBeUndefined();
  }
  expect(noticePageQuery.parse({ cursor: ["a", "b"] }).cursor).toBeUndefined();
});

it("marks some by their ids, or all up to a moment, and takes back what was read at one", () => {
  const at = "2026-03-27T08:30:00.000Z";
  const ids = ["018f0000-0000-7000-8000-000000000001"];
  const isGood = (input: object) => markNoticesInput.safeParse(input).success;
  for (const good of [
    { isRead: true },
    { isRead: true, until: at },
    { isRead: true, ids },
    { isRead: false, ids },
  ]) {
    expect(isGood(good), JSON.stringify(good)).toBe(true);
  }
  expect(isGood({ isRead: false, readAt: at })).toBe(true);
  for (const bad of [
    { isRead: false },
    { isRead: true, readAt: at },
    { isRead: true, ids, until: at },
    { ids: [] },
  ]) {
    expect(isGood(bad), JSON.stringify(bad)).toBe(false);
  }
});
