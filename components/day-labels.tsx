import { type DayRange, dayPlace, type Stretch } from "@/components/day-range";

const rowHeight = 18;
/** The width of the narrowest frame in which a tier is shown, in px (the container queries of `globals.css`). */
const tiers = { middle: 640, wide: 960 };
/** A generous width of one letter of the label's face, in px, and the room around a label. */
const letter = 6.6;
const room = 14;

/** Names over the stretches of a full strip, with a line down to each; shown from the tier's width upwards. */
export function DayLabels({
  stretches,
  range,
  tier,
}: {
  stretches: readonly Stretch[];
  range: DayRange;
  tier: keyof typeof tiers;
}) {
  const labels = placeLabels(stretches, range, tiers[tier]);
  const height = (1 + Math.max(0, ...labels.map((label) => label.row))) * rowHeight + 4;
  return (
    <svg width="100%" height={height} aria-hidden="true" className={`day-labels-${tier} text-xs`}>
      {labels.map(({ stretch, row, flushRight }) => {
        const x = dayPlace(stretch.startMinute, range);
        const bottom = height - row * rowHeight;
        return (
          <g key={stretch.startMinute}>
            <line x1={x} x2={x} y1={bottom - (flushRight ? 4 : 17)} y2={height} className="stroke-line" />
            <text
              x={flushRight ? "100%" : x}
              dx={flushRight ? 0 : 5}
              y={bottom - 7}
              textAnchor={flushRight ? "end" : "start"}
              className="fill-ink"
            >
              {stretch.title}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface PlacedLabel {
  stretch: Stretch;
  /** Counted upwards from the strip. */
  row: number;
  /** Ends at the right edge, because from its own start it would leave the frame. */
  flushRight: boolean;
}

/**
 * Rows for the names in a frame of the given width in px, so that no name crosses another or another's line.
 * A name stands above all names to its right that begin before it ends. The last name may end at the edge of the
 * frame instead of leaving it; another that would leave it is left out.
 */
export function placeLabels(stretches: readonly Stretch[], range: DayRange, width: number): PlacedLabel[] {
  const scale = width / (range.to - range.from);
  const placed: (PlacedLabel & { left: number })[] = [];
  for (const [index, stretch] of [...stretches.entries()].reverse()) {
    const x = (stretch.startMinute - range.from) * scale;
    const length = stretch.title.length * letter + room;
    const flushRight = x + length > width;
    const left = flushRight ? width - length : x;
    const before = stretches[index - 1];
    const hidesLine = before !== undefined && (before.startMinute - range.from) * scale > left;
    if (flushRight && (index < stretches.length - 1 || hidesLine)) continue;
    const inTheWay = placed.filter((other) => other.left < left + length);
    const row = 1 + Math.max(-1, ...inTheWay.map((other) => other.row));
    placed.push({ stretch, row, flushRight, left });
  }
  return placed;
}
