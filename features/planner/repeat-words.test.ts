import { describe, expect, it } from "vitest";
import { formatWeekday } from "@/lib/dates";
import { dayAfter } from "@/lib/days";
import { parseRule } from "@/lib/repeat-rule";
import { ruleWords, shortDayWords, weekdayWords } from "./repeat-words";

describe("a rule in words", () => {
  it.each([
    ["FREQ=DAILY", "every day"],
    ["FREQ=DAILY;INTERVAL=3;COUNT=5", "every 3 days, 5 times"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"],
    ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20260602", "every weekday until 2 June 2026"],
    ["FREQ=WEEKLY;BYDAY=MO,WE,FR", "every Monday, Wednesday and Friday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=1", "every 2 weeks on Monday, once"],
    ["FREQ=WEEKLY", "every week"],
    ["FREQ=MONTHLY", "every month on day 15"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,-1", "every month on the last day, day 1"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "every month on the last of its weekdays"],
    ["FREQ=YEARLY", "every year on 15 March"],
    ["FREQ=YEARLY;BYMONTH=6;BYDAY=1MO", "every year on the first Monday in June"],
  ])("%s is %s", (text, words) => {
    expect(ruleWords(parseRule(text), "2026-03-15")).toBe(words);
  });
});

describe("a day in words", () => {
  it("is what the server says", () => {
    for (let days = 0; days < 400; days += 1) {
      const day = dayAfter("2026-01-01", days);
      expect(weekdayWords(day)).toBe(formatWeekday(day));
    }
    expect(shortDayWords("2026-03-27")).toBe("Fri 27");
  });
});
