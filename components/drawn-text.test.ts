import { expect, it } from "vitest";
import { drawnText } from "./drawn-text";

it.each([
  ["Ada Łuczak", "Ada Łuczak"],
  ["Nguyễn", "Nguyen"],
  ["Ada 🎉 Byron", "Ada Byron"],
  ["1\uFE0F\u20E3 of 12 – “done”…", "1 of 12 – “done”…"],
  ["山田", ""],
  ["\u202EAda\u200B", "Ada"],
])("%s is drawn as “%s”", (text, drawn) => {
  expect(drawnText(text)).toBe(drawn);
});
