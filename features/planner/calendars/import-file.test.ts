import { expect, test } from "vitest";
import { calendarIn } from "./import-file";

test("what is no calendar is refused at the field that sent it", () => {
  const errors = [{ path: "content", message: "Line 1: a calendar file begins with BEGIN:VCALENDAR." }];
  expect(() => calendarIn("hello", "UTC")).toThrow(
    expect.objectContaining({ code: "senseless", details: { errors } }),
  );
  expect(calendarIn("BEGIN:VCALENDAR\nEND:VCALENDAR", "UTC").events).toEqual([]);
});
