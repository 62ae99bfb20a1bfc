import { colours, dayPaints, edgeOf } from "@/components/day-colours";
import type { DayKind } from "@/components/day-kind";
import type { Stretch } from "@/components/day-range";
import { clockAt } from "@/lib/clock";
import { escapeXml } from "@/lib/xml";

/** How each kind is told apart without colour: a tile of so many units, and the lines on it. */
const patterns: Record<DayKind, [size: number, path: string]> = {
  messages: [4, "M0 2h1.4M2 0h1.4M2 4h1.4"],
  meeting: [4, "M1.5 0v4"],
  build: [8, ""],
  review: [5, "M-1 6 6-1M-3.5 3.5 3.5-3.5M1.5 8.5 8.5 1.5"],
  watch: [4, "M0 2h4"],
  fix: [5, "M-1-1 6 6M-1 6 6-1"],
  learn: [6, "M3 1v4M1 3h4"],
  "wrap-up": [7, "M3.5 0v7"],
};

/** The patterns of a strip whose ids begin with `prefix`, for the head of an SVG. */
export function patternsSvg(stretches: readonly Stretch[], prefix: string): string {
  const kinds = [...new Set(stretches.map(({ kind }) => kind))];
  return `<defs>${kinds
    .map((kind) => {
      const [size, path] = patterns[kind];
      const { fill, line } = dayPaints[kind];
      const lines = path && `<path d="${path}" fill="none" stroke="${line}"/>`;
      return `<pattern id="${prefix}-${kind}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${fill}"/>${lines}</pattern>`;
    })
    .join("")}</defs>`;
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The stretches of a day, to scale in a frame, with a bare line where people take a break. */
export function stripSvg(
  stretches: readonly Stretch[],
  { x, y, width, height }: Frame,
  prefix: string,
): string {
  const { from, to } = rangeOf(stretches);
  const place = (minute: number) => rounded(x + ((minute - from) / (to - from)) * width);
  const middle = rounded(y + height / 2);
  const bars = stretches.map(({ kind, startMinute, minutes }) => {
    const left = place(startMinute);
    return `<rect x="${left}" y="${y}" width="${rounded(place(startMinute + minutes) - left)}" height="${height}" fill="url(#${prefix}-${kind})" stroke="${edgeOf(kind)}"/>`;
  });
  return `<path d="M${x} ${middle}h${width}" stroke="${colours.line}"/>${bars.join("")}`;
}

/** A typical day as a picture for a book: the strip over its hours. The table under it says the same. */
export function dayPicture(stretches: readonly Stretch[], label: string): string {
  if (stretches.length === 0) return "";
  const { from, to } = rangeOf(stretches);
  const words = stretches.map(
    ({ title, startMinute, minutes }) => `${clockAt(startMinute)}–${clockAt(startMinute + minutes)} ${title}`,
  );
  const hours = Array.from(
    { length: Math.floor(to / 60) - Math.ceil(from / 60) + 1 },
    (_, index) => (Math.ceil(from / 60) + index) * 60,
  );
  const marks = hours.map((minute) => {
    const x = rounded(((minute - from) / (to - from)) * 980 + 10);
    return `<path d="M${x} 64v8" stroke="${colours.line}"/><text x="${x}" y="90" text-anchor="middle">${clockAt(minute).slice(0, 2)}</text>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 100" role="img" aria-label="${escapeXml(`${label}: ${words.join("; ")}`)}">` +
    `${patternsSvg(stretches, "pattern")}<rect width="1000" height="100" fill="${colours.paper}"/>` +
    `${stripSvg(stretches, { x: 10, y: 16, width: 980, height: 44 }, "pattern")}` +
    `<g font-family="sans-serif" font-size="16" fill="${colours.ink}">${marks.join("")}</g></svg>`
  );
}

function rangeOf(stretches: readonly Stretch[]): { from: number; to: number } {
  return {
    from: Math.min(...stretches.map((stretch) => stretch.startMinute)),
    to: Math.max(...stretches.map((stretch) => stretch.startMinute + stretch.minutes)),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}
