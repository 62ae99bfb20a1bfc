import { OwnDay } from "@/components/own-day";
import { formatHoursFor } from "@/lib/dates";
import type { Forecast } from "../forecast/forecast";
import { forecastInWords } from "../forecast/forecast-words";
import type { Pace } from "../forecast/queries";

/** When somebody may be done with a role's steps, or why nobody can tell. */
export function ForecastLine({
  forecast,
  pace,
  locale,
}: {
  forecast: Forecast;
  pace: Pace | null;
  locale: string;
}) {
  const { text, on, aside } = forecastInWords(forecast, pace, (minutes) => formatHoursFor(locale, minutes));
  return (
    <p className="num">
      {text}
      {on ? (
        <>
          {" "}
          <OwnDay day={on} locale={locale} />.
        </>
      ) : null}
      {pace?.from === "planner" && on ? (
        <span className="text-quiet"> The pace is your planner’s.</span>
      ) : null}
      {aside ? <span className="block text-xs text-quiet">{aside}</span> : null}
    </p>
  );
}
