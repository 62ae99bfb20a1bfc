import type { DayView } from "../day-view";
import type { ShownSpan } from "./timeline-block";

/** A day as the planner draws it. */
export interface PlannedDay {
  view: DayView;
  spans: ShownSpan[];
  /** Elapsed minutes of the day at this moment; null on any day but today. */
  nowMinute: number | null;
  isToday: boolean;
  /** `Friday 27 March`, and `Fri 27`. */
  name: { long: string; short: string };
  /** Minutes planned, breaks left out. */
  planned: number;
}
