const shapes = [
  "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
  "M-4 -4H4V4H-4Z",
  "M0 -6 6 0 0 6 -6 0Z",
  "M0 -6 6 5H-6Z",
];
const dashes = [undefined, "7 4", "2 4", "10 4 2 4"];

/** The dash of a line; each of the first four series has its own. */
export function pointDash(rank: number): string | undefined {
  return dashes[rank % dashes.length];
}

/** A point whose shape tells its series without colour: disc, square, diamond, triangle; then the same hollow. */
export function PointShape({ rank, x, y }: { rank: number; x: string; y: number }) {
  const isHollow = rank >= shapes.length;
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path
        d={shapes[rank % shapes.length]}
        strokeWidth={isHollow ? 2 : 1.5}
        className={isHollow ? "fill-paper stroke-ink" : "fill-ink stroke-paper"}
      />
    </svg>
  );
}
