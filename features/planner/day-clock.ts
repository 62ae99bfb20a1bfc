/**
 * How the wall clock runs through one local day and around it, in stretches without a change: most days have one. All
 * numbers are minutes; `from` counts what has really passed since the day began, `wall` is what the clock says then, on
 * from the midnight of the day: less than 0 the evening before, from 1440 on the day after.
 */
export interface DayClock {
  /** 1440, or 1380 and 1500 where clocks change by an hour. */
  length: number;
  stretches: { from: number; wall: number }[];
}

/** The minute that the clock says after so many elapsed minutes of the day; before and after the day it runs on. */
export function wallAt({ stretches }: DayClock, elapsed: number): number {
  const stretch = stretches.findLast(({ from }) => from <= elapsed) ?? stretches[0];
  return elapsed + (stretch ? stretch.wall - stretch.from : 0);
}

/**
 * The elapsed minutes of the day at which a wall time happens. One that does not exist is moved forward by the gap,
 * one that exists twice is the first.
 */
export function elapsedAt({ stretches, length }: DayClock, wall: number): number {
  const holds = stretches.findIndex(({ from, wall: begin }, index) => {
    const end = begin + (stretches[index + 1]?.from ?? length) - from;
    return begin <= wall && wall < end;
  });
  // In a gap the clock before it is what the wall time was read by.
  const index = holds >= 0 ? holds : stretches.findLastIndex(({ wall: begin }) => begin <= wall);
  const stretch = stretches[Math.max(index, 0)];
  return wall - (stretch ? stretch.wall - stretch.from : 0);
}
