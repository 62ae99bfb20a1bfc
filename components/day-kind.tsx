/** The eight kinds of a working day, in the order of the key, with the name that stands beside each. */
export const dayKindNames = {
  messages: "Messages",
  meeting: "Meeting",
  build: "Build",
  review: "Review",
  watch: "Watch",
  fix: "Fix",
  learn: "Learn",
  "wrap-up": "Wrap up",
} as const;

export type DayKind = keyof typeof dayKindNames;

/** The light kinds have an edge in their darker line colour, or they would not stand out from paper. */
const edges: Record<DayKind, string> = {
  messages: "stroke-day-messages-line",
  meeting: "stroke-day-meeting-line",
  build: "stroke-day-build",
  review: "stroke-day-review",
  watch: "stroke-day-watch-line",
  fix: "stroke-day-fix",
  learn: "stroke-day-learn-line",
  "wrap-up": "stroke-day-wrap-up",
};

/** Where a kind's pattern stands on the page; entries of a guide have ids like `day-review`, so not that. */
export function patternId(kind: DayKind): string {
  return `pattern-${kind}`;
}

/** The attributes that paint a shape in a kind's pattern; plain colour where the page holds no `DayPatterns`. */
export function dayPaint(kind: DayKind) {
  return { fill: `url(#${patternId(kind)}) var(--color-day-${kind})`, className: edges[kind] };
}

/** A swatch with the name of its kind. */
export function DayKindLabel({ kind }: { kind: DayKind }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg width="18" height="12" aria-hidden="true" className="shrink-0">
        <rect x="0.5" y="0.5" width="17" height="11" {...dayPaint(kind)} />
      </svg>
      {dayKindNames[kind]}
    </span>
  );
}

/** The key to a strip: all eight kinds, or those that occur. */
export function DayKey({ kinds }: { kinds?: readonly DayKind[] }) {
  const shown = (Object.keys(dayKindNames) as DayKind[]).filter((kind) => !kinds || kinds.includes(kind));
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
      {shown.map((kind) => (
        <li key={kind}>
          <DayKindLabel kind={kind} />
        </li>
      ))}
    </ul>
  );
}
