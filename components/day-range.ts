import type { DayKind } from "@/components/day-kind";

/** One activity of a day. A break is a gap between two stretches. */
export interface Stretch {
  kind: DayKind;
  title: string;
  /** Minutes after midnight. */
  startMinute: number;
  minutes: number;
}

/** The piece of clock that a strip shows, in minutes after midnight. */
export interface DayRange {
  from: number;
  to: number;
}

/**
 * The range that holds all stretches, widened to whole steps; null for a day without activities.
 * @param step in minutes: 60 begins and ends at full hours.
 */
export function dayRange(stretches: readonly Stretch[], step: number): DayRange | null {
  if (stretches.length === 0) return null;
  const first = Math.min(...stretches.map((stretch) => stretch.startMinute));
  const last = Math.max(...stretches.map((stretch) => stretch.startMinute + stretch.minutes));
  return { from: Math.floor(first / step) * step, to: Math.ceil(last / step) * step };
}

/** A minute's place in the range, as a percentage with at most two decimals. */
export function dayPlace(minute: number, { from, to }: DayRange): string {
  return `${Number((((minute - from) / (to - from)) * 100).toFixed(2))}%`;
}

/** The full hours of the range, both ends included, in minutes after midnight. */
export function fullHours({ from, to }: DayRange): number[] {
  const first = Math.ceil(from / 60);
  const count = Math.max(0, Math.floor(to / 60) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * 60);
}

/** Minutes after midnight on a clock: 545 is "09:05", 1500 (past midnight) "01:00". */
export function clockTime(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;
}
