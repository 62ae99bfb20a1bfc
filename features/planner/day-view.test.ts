import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockAt } from "@/lib/clock";
import { type DayView, hoursOf, movedBy, placeInView, rangeOf, type ShownBlock, viewsOf } from "./day-view";
import { boundsOf, dayClock, momentOf, placeOn } from "./wall-time";

const zone = "Europe/Berlin";
const viewOf = (date: string): DayView => ({
  date,
  timeZone: zone,
  clock: dayClock(date, zone),
  begin: 0,
});

function blockAt(date: string, start: string, over: Partial<ShownBlock> = {}): ShownBlock {
  return {
    id: "a",
    title: "Review",
    kind: "review",
    date,
    start,
    minutes: 30,
    timeZone: zone,
    entryId: null,
    roleId: null,
    recurrence: null,
    exceptions: {},
    pause: null,
    occurrence: date,
    version: 1,
    isDeleted: false,
    ...over,
  };
}

describe("a block on the day shown", () => {
  it("stands where the server's rule places it, on every day of the clock", () => {
    const days = ["2026-03-27", "2026-03-29", "2026-10-25", "2026-03-30"];
    fc.assert(
      fc.property(fc.constantFrom(...days), fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const block = blockAt(date, clockAt(minute));
        expect(placeInView(block, viewOf(date))).toEqual(
          placeOn(momentOf(block), block.minutes, boundsOf(date, zone)),
        );
      }),
    );
  });

  it("stands on days beside a change of clocks where the server says, moved or not", () => {
    const changes = [
      { timeZone: "Europe/Berlin", days: ["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"] },
      { timeZone: "Europe/Berlin", days: ["2026-10-24", "2026-10-25", "2026-10-26"] },
      { timeZone: "Africa/Cairo", days: ["2026-04-23", "2026-04-24", "2026-04-25"] },
      { timeZone: "Africa/Cairo", days: ["2026-10-28", "2026-10-29", "2026-10-30"] },
      { timeZone: "Australia/Lord_Howe", days: ["2026-04-04", "2026-04-05", "2026-04-06"] },
      { timeZone: "America/St_Johns", days: ["2026-03-07", "2026-03-08", "2026-03-09"] },
    ];
    const moment = fc.record({ day: fc.nat(3), minute: fc.integer({ min: 0, max: 1439 }) });
    const lengths = fc.integer({ min: 5, max: 1440 });
    fc.assert(
      fc.property(
        fc.constantFrom(...changes),
        moment,
        moment,
        lengths,
        ({ timeZone, days }, was, is, minutes) => {
          const views = viewsOf(days.map((date) => ({ date, timeZone, clock: dayClock(date, timeZone) })));
          const at = ({ day, minute }: typeof was) =>
            blockAt(days[day % days.length] ?? "", clockAt(minute), { timeZone, minutes });
          const asWas = at(was);
          const { shifted, at: moment } = momentOf(asWas);
          const from = (moment - boundsOf(days[0] ?? "", timeZone).begin) / 60_000;
          const placed = { from, shifted, date: asWas.date, start: asWas.start };
          for (const block of [
            { ...asWas, placed },
            { ...at(is), placed },
          ]) {
            for (const view of views) {
              const told = placeOn(momentOf(block), minutes, boundsOf(view.date, timeZone));
              // Where it began on an earlier day, its note stands there.
              const place = placeInView(block, view);
              expect(place?.from).toBe(told?.from);
              if (told && told.from >= 0) expect(place?.shifted).toBe(told.shifted);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is on both days when it passes midnight, and on no other", () => {
    const night = blockAt("2026-03-27", "23:45");
    expect(placeInView(night, viewOf("2026-03-27"))?.from).toBe(1425);
    expect(placeInView(night, viewOf("2026-03-28"))?.from).toBe(-15);
    expect(placeInView(night, viewOf("2026-03-26"))).toBeNull();
    expect(placeInView(night, viewOf("2026-03-29"))).toBeNull();
  });

  it("of another zone is reckoned from where the server placed it", () => {
    const call = blockAt("2026-03-27", "20:00", {
      timeZone: "Asia/Tokyo",
      placed: { from: 720, shifted: 60, date: "2026-03-27", start: "20:00" },
    });
    expect(placeInView(call, viewOf("2026-03-27"))).toEqual({ from: 720, shifted: 60 });
    expect(placeInView({ ...call, start: "20:15" }, viewOf("2026-03-27"))).toEqual({ from: 735, shifted: 0 });
    expect(movedBy(call, viewOf("2026-03-27"), -15)).toEqual({ day: "2026-03-27", start: "19:45" });
  });
});

describe("moving by minutes", () => {
  it("crosses midnight both ways", () => {
    const view = viewOf("2026-03-27");
    expect(movedBy(blockAt("2026-03-27", "00:05"), view, -15)).toEqual({ day: "2026-03-26", start: "23:50" });
    expect(movedBy(blockAt("2026-03-27", "23:50"), view, 15)).toEqual({ day: "2026-03-28", start: "00:05" });
  });

  it("steps over the hour that does not exist", () => {
    const view = viewOf("2026-03-29");
    expect(movedBy(blockAt("2026-03-29", "01:45"), view, 15)).toEqual({ day: "2026-03-29", start: "03:00" });
    expect(movedBy(blockAt("2026-03-29", "03:00"), view, -15)).toEqual({ day: "2026-03-29", start: "01:45" });
  });

  it("never sticks in the hour that exists twice", () => {
    const view = viewOf("2026-10-25");
    expect(movedBy(blockAt("2026-10-25", "02:45"), view, 15).start).toBe("03:00");
    expect(movedBy(blockAt("2026-10-25", "03:00"), view, -15).start).toBe("02:45");
  });
});

describe("the hours shown", () => {
  it("are the working day, and more where something lies outside it", () => {
    const { clock } = viewOf("2026-03-27");
    expect(rangeOf([], { clock }, null)).toEqual({ from: 480, to: 1080 });
    expect(rangeOf([{ from: 390, minutes: 30 }], { clock }, 1150)).toEqual({ from: 360, to: 1200 });
    expect(rangeOf([{ from: -30, minutes: 60 }], { clock }, null).from).toBe(0);
    const open = (start: string, hours: number) => rangeOf([], { clock, works: { start, hours } }, null);
    expect(open("06:30", 4)).toEqual({ from: 300, to: 720 });
    expect(open("00:15", 2)).toEqual({ from: 0, to: 240 });
    // Night work goes on over midnight; the day ends there.
    expect(open("22:00", 8)).toEqual({ from: 1260, to: 1440 });
  });

  it("are named by the clock, also where it jumps", () => {
    const labels = (date: string) =>
      hoursOf(viewOf(date).clock, { from: 0, to: 300 }).map(({ label }) => label);
    expect(labels("2026-03-29")).toEqual(["00:00", "01:00", "03:00", "04:00", "05:00", "06:00"]);
    expect(labels("2026-10-25")).toEqual(["00:00", "01:00", "02:00", "02:00", "03:00", "04:00"]);
  });
});
