import { expect, it } from "vitest";
import { Temporal } from "@/lib/dates";
import { forecastOf } from "./forecast";
import { forecastInWords } from "./forecast-words";

const today = Temporal.PlainDate.from("2026-11-30");

function words(lengths: (number | null)[], hoursPerWeek: number | null) {
  const pace = hoursPerWeek === null ? null : { minutesPerWeek: hoursPerWeek * 60 };
  const steps = lengths.map((hours) => ({ state: null, minutes: hours === null ? null : hours * 60 }));
  const forecast = forecastOf(steps, pace?.minutesPerWeek ?? null, today);
  return forecastInWords(forecast, pace, (minutes) => String(minutes / 60));
}

it("says hours, pace, weeks and day", () => {
  expect(words([40], 5)).toEqual({
    text: "40 h left at 5 h a week: 8 weeks, about",
    on: "2027-01-25",
    aside: null,
  });
  expect(words([1.5, null], 5)).toEqual({
    text: "1.5 h left at 5 h a week: 1 week, about",
    on: "2026-12-07",
    aside: "1 step without a length is not counted.",
  });
});

it("says why there is no forecast, and never invents a number", () => {
  expect(words([40, null, null, null], 0)).toEqual({
    text: "40 h left at 0 h a week: no forecast.",
    on: null,
    aside: "3 steps without a length are not counted.",
  });
  expect(words([null], 0).text).toBe("0 h a week: no forecast.");
  expect(words([null], 5).text).toBe("No forecast: no step that is left has a length yet.");
  expect(words([40], null).text).toBe("40 h left. No forecast: say how many hours a week you have.");
  expect(words([1000], 1).text).toBe("1000 h left at 1 h a week: more than ten years.");
  expect(words([], 5).text).toBe("Every step is done or skipped.");
});
