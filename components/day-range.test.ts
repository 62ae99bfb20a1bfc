import { describe, expect, it } from "vitest";
import { placeLabels } from "./day-labels";
import { clockTime, dayPlace, dayRange, fullHours, type Stretch } from "./day-range";

const day: Stretch[] = [
  { kind: "messages", title: "Messages", startMinute: 545, minutes: 25 },
  { kind: "build", title: "Writing code for a feature", startMinute: 570, minutes: 80 },
  { kind: "meeting", title: "Check-in", startMinute: 1030, minutes: 15 },
];

describe("the range of a day", () => {
  it("reaches from the first start to the last end, in whole steps", () => {
    expect(dayRange(day, 1)).toEqual({ from: 545, to: 1045 });
    expect(dayRange(day, 60)).toEqual({ from: 540, to: 1080 });
    expect(dayRange([], 60)).toBeNull();
  });

  it("places minutes as percentages and counts full hours", () => {
    expect(dayPlace(720, { from: 540, to: 1080 })).toBe("33.33%");
    expect(fullHours({ from: 545, to: 720 })).toEqual([600, 660, 720]);
  });

  it("tells the time past midnight", () => {
    expect(clockTime(545)).toBe("09:05");
    expect(clockTime(1500)).toBe("01:00");
  });
});

describe("names over a day", () => {
  const range = { from: 540, to: 1080 };

  it("stand in one row where there is room, and above what follows too soon", () => {
    const rows = Object.fromEntries(
      placeLabels(day, range, 960).map(({ stretch, row }) => [stretch.title, row]),
    );
    expect(rows).toEqual({ "Check-in": 0, "Writing code for a feature": 0, Messages: 1 });
  });

  it("end at the edge of the frame when the last would leave it", () => {
    const late: Stretch = { kind: "wrap-up", title: "Wrapping up the day", startMinute: 1060, minutes: 20 };
    const [label] = placeLabels([late], range, 640);
    expect(label).toMatchObject({ row: 0, flushRight: true });
  });

  it("give way when they would cross another's line", () => {
    const early: Stretch = { kind: "fix", title: "Fault", startMinute: 1040, minutes: 20 };
    const late: Stretch = { kind: "wrap-up", title: "Wrapping up the day", startMinute: 1060, minutes: 20 };
    expect(placeLabels([early, late], range, 640).map(({ stretch }) => stretch.title)).toEqual(["Fault"]);
  });
});
