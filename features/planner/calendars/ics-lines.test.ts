import { expect, test } from "vitest";
import { readComponents, textOf } from "./ics-lines";

test("lines are unfolded, names and parameters are told apart from values", () => {
  const file = 'BEGIN:VCALENDAR\r\nx-one;a="1;2:3";B=c:some\r\n \tthing: else\r\nbroken\r\nEND:VCALENDAR\r\n';
  const { calendars, broken } = readComponents(file);
  const [property] = calendars[0]?.properties ?? [];
  expect(property).toMatchObject({ name: "X-ONE", value: "some\tthing: else", line: 2 });
  expect([...(property?.parameters ?? [])]).toEqual([
    ["A", "1;2:3"],
    ["B", "c"],
  ]);
  expect(broken).toEqual([4]);
});

test("a text loses its escapes and stays on one line", () => {
  const value = String.raw`a\, b\; c\\n\nEND:VEVENT`;
  expect(textOf({ name: "SUMMARY", parameters: new Map(), value, line: 1 })).toBe(
    String.raw`a, b; c\n END:VEVENT`,
  );
});

test("a line made to be slow is not", () => {
  const begin = performance.now();
  readComponents(`BEGIN:VCALENDAR\n${`A${";A=,".repeat(1200)}\n`.repeat(200)}END:VCALENDAR`);
  expect(performance.now() - begin).toBeLessThan(2000);
});
