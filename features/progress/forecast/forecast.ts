import type { MarkState } from "@/db/enums";
import type { Temporal } from "@/lib/dates";

export interface ForecastStep {
  state: MarkState | null;
  /** Null when nobody has said how long it takes. */
  minutes: number | null;
}

export interface Forecast {
  /** What the steps still take that are neither done nor skipped and have a length. */
  minutesLeft: number;
  /** How many of the others have none. */
  uncounted: number;
  /** Why there is no finish; null where there is one. */
  without: "nothing-left" | "no-lengths" | "no-pace" | "no-time" | "too-far" | null;
  /** Begun weeks, and the day on which they are over. */
  weeks: number | null;
  on: string | null;
}

/** Beyond ten years a day would be a joke. */
const mostWeeks = 520;

/**
 * When the steps of a role are done at so many minutes a week. A step that is being done counts whole, as nobody says
 * how much of it is left.
 * @param minutesPerWeek null when it is not said
 */
export function forecastOf(
  steps: readonly ForecastStep[],
  minutesPerWeek: number | null,
  today: Temporal.PlainDate,
): Forecast {
  const left = steps.filter(({ state }) => state !== "done" && state !== "skipped");
  const uncounted = left.filter(({ minutes }) => minutes === null).length;
  const minutesLeft = left.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const weeks = minutesPerWeek ? Math.ceil(minutesLeft / minutesPerWeek) : Number.POSITIVE_INFINITY;
  const without = reasonFor({ left: left.length, minutesLeft, minutesPerWeek, weeks });
  return {
    ...{ minutesLeft, uncounted, without },
    weeks: without === null ? weeks : null,
    on: without === null ? today.add({ weeks }).toString() : null,
  };
}

interface Reckoned {
  left: number;
  minutesLeft: number;
  minutesPerWeek: number | null;
  weeks: number;
}

function reasonFor({ left, minutesLeft, minutesPerWeek, weeks }: Reckoned): Forecast["without"] {
  if (left === 0) return "nothing-left";
  if (minutesPerWeek === 0) return "no-time";
  if (minutesLeft === 0) return "no-lengths";
  if (minutesPerWeek === null) return "no-pace";
  return weeks > mostWeeks ? "too-far" : null;
}
