export interface Step {
  from: string;
  to: string;
}

export interface Arrow {
  /** Counted from 1. */
  number: number;
  /** The places of both ends among the stations, counted from 0. */
  from: number;
  to: number;
}

/** The stations that a diagram's steps join, in the order in which they are met, and the arrows between them. */
export function stationsOf(steps: readonly Step[]): { stations: string[]; arrows: Arrow[] } {
  const stations = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const arrows = steps.map(({ from, to }, index) => ({
    number: index + 1,
    from: stations.indexOf(from),
    to: stations.indexOf(to),
  }));
  return { stations, arrows };
}
