import type { Forecast } from "./forecast";
import type { Pace } from "./queries";

export interface ForecastWords {
  /** Stands before the day, where there is one. */
  text: string;
  /** The day on which it may be done. */
  on: string | null;
  /** Which steps are left out of account; null when none is. */
  aside: string | null;
}

/**
 * `40 h left at 5 h a week: 8 weeks, about`, then the day; else why nobody can tell.
 * @param hours writes minutes as hours
 */
export function forecastInWords(
  { without, minutesLeft, uncounted, weeks, on }: Forecast,
  pace: Pick<Pace, "minutesPerWeek"> | null,
  hours: (minutes: number) => string,
): ForecastWords {
  const left = `${hours(minutesLeft)} h left`;
  const steps = `${uncounted} ${uncounted === 1 ? "step" : "steps"} without a length`;
  const aside = uncounted === 0 ? null : `${steps} ${uncounted === 1 ? "is" : "are"} not counted.`;
  const none = (text: string, more: string | null = aside) => ({ text, on: null, aside: more });
  switch (without) {
    case "nothing-left":
      return none("Every step is done or skipped.", null);
    case "no-lengths":
      return none("No forecast: no step that is left has a length yet.", null);
    case "no-pace":
      return none(`${left}. No forecast: say how many hours a week you have.`);
    case "no-time":
      return none(minutesLeft > 0 ? `${left} at 0 h a week: no forecast.` : "0 h a week: no forecast.");
    case "too-far":
      return none(`${left} at ${hours(pace?.minutesPerWeek ?? 0)} h a week: more than ten years.`);
    case null: {
      const term = weeks === 1 ? "1 week" : `${weeks} weeks`;
      return { text: `${left} at ${hours(pace?.minutesPerWeek ?? 0)} h a week: ${term}, about`, on, aside };
    }
  }
}
