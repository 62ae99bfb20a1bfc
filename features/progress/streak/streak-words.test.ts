import { expect, it } from "vitest";
import { streakInWords, weekdayName } from "./streak-words";

const streak = { days: 12, since: "2026-03-16", isTodayDone: true, skipsLeft: 1 };

it("says how long it is, and what may still pass", () => {
  expect(streakInWords(streak)).toEqual({
    text: "12 days of practice in a row",
    aside: "Today is one of them. 1 idle day to spare this week.",
  });
  expect(streakInWords({ ...streak, days: 1, isTodayDone: false, skipsLeft: 0 })).toEqual({
    text: "1 day of practice in a row",
    aside: "Today is still open. No idle days to spare this week.",
  });
  expect(streakInWords({ ...streak, days: 0 }).text).toBe("No days in a row yet");
});

it("names weekdays", () => {
  expect([1, 7].map(weekdayName)).toEqual(["Monday", "Sunday"]);
});
