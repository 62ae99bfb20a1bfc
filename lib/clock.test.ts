import { describe, expect, it } from "vitest";
import { clockAt, formatMinutes, minuteOfDay } from "./clock";

describe("a wall time", () => {
  it("is so many minutes after midnight, and back", () => {
    expect(minuteOfDay("09:05")).toBe(545);
    expect(minuteOfDay("23:59:00")).toBe(1439);
    expect(clockAt(545)).toBe("09:05");
  });

  it("wraps at midnight both ways", () => {
    expect(clockAt(1440)).toBe("00:00");
    expect(clockAt(-15)).toBe("23:45");
  });
});

describe("a length", () => {
  it("is told in hours and minutes, without what is nought", () => {
    expect([45, 60, 90].map(formatMinutes)).toEqual(["45 min", "1 h", "1 h 30 min"]);
  });
});
