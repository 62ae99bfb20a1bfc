import { describe, expect, it } from "vitest";
import { RuleFault } from "@/lib/repeat-rule";
import { keptRule } from "./kept-rule";

const nine = { start: "09:00", timeZone: "Europe/Berlin" };

describe("a rule as it is kept", () => {
  it("is written in one way", () => {
    expect(keptRule("freq=weekly;wkst=SU;byday=MO,WE;interval=1", nine)).toBe(
      "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
    );
    expect(keptRule("FREQ=DAILY;COUNT=5", nine)).toBe("FREQ=DAILY;COUNT=5");
  });

  it("ends on a day of its own zone", () => {
    expect(keptRule("FREQ=DAILY;UNTIL=20260602", nine)).toBe("FREQ=DAILY;UNTIL=20260602");
    expect(keptRule("FREQ=DAILY;UNTIL=20260602T070000Z", nine)).toBe("FREQ=DAILY;UNTIL=20260602");
    expect(keptRule("FREQ=DAILY;UNTIL=20260602T065959Z", nine)).toBe("FREQ=DAILY;UNTIL=20260601");
    expect(keptRule("FREQ=DAILY;UNTIL=20260602T235959", nine)).toBe("FREQ=DAILY;UNTIL=20260602");
    // The evening of one day in UTC is the morning of the next in Auckland.
    const auckland = { start: "08:00", timeZone: "Pacific/Auckland" };
    expect(keptRule("FREQ=DAILY;UNTIL=20260601T210000Z", auckland)).toBe("FREQ=DAILY;UNTIL=20260602");
  });

  it("is refused with a reason where it is none", () => {
    for (const text of [
      "",
      "DAILY",
      "FREQ=HOURLY",
      "FREQ=DAILY;BYHOUR=9",
      "FREQ=DAILY;COUNT=0",
      "FREQ=DAILY;COUNT=2;UNTIL=20260602",
      "FREQ=DAILY;UNTIL=20260231",
      "FREQ=DAILY;UNTIL=20260602T256199Z",
      "FREQ=DAILY;FREQ=DAILY",
      "FREQ=WEEKLY;BYDAY=2MO",
      "FREQ=WEEKLY;BYMONTHDAY=3",
      "FREQ=MONTHLY;BYSETPOS=1",
      "FREQ=MONTHLY;BYDAY=XX",
      "FREQ=DAILY;INTERVAL=1.5",
    ]) {
      expect(() => keptRule(text, nine), text).toThrow(RuleFault);
    }
  });
});
