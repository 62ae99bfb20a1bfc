import type { ReactNode } from "react";
import { type DayKind, patternId } from "@/components/day-kind";

const strokes: Record<DayKind, string> = {
  messages: "stroke-day-messages-line",
  meeting: "stroke-day-meeting-line",
  build: "stroke-day-build-line",
  review: "stroke-day-review-line",
  watch: "stroke-day-watch-line",
  fix: "stroke-day-fix-line",
  learn: "stroke-day-learn-line",
  "wrap-up": "stroke-day-wrap-up-line",
};

/** Stands once on every page: the patterns by which a day strip is read without colour. */
export function DayPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <Pattern kind="messages" size={4}>
          <path d="M0 2h1.4M2 0h1.4M2 4h1.4" />
        </Pattern>
        <Pattern kind="meeting" size={4}>
          <path d="M1.5 0v4" />
        </Pattern>
        <Pattern kind="build" size={8} />
        <Pattern kind="review" size={5}>
          <path d="M-1 6 6-1M-3.5 3.5 3.5-3.5M1.5 8.5 8.5 1.5" />
        </Pattern>
        <Pattern kind="watch" size={4}>
          <path d="M0 2h4" />
        </Pattern>
        <Pattern kind="fix" size={5}>
          <path d="M-1-1 6 6M-1 6 6-1" />
        </Pattern>
        <Pattern kind="learn" size={6}>
          <path d="M3 1v4M1 3h4" />
        </Pattern>
        <Pattern kind="wrap-up" size={7}>
          <path d="M3.5 0v7" />
        </Pattern>
      </defs>
    </svg>
  );
}

function Pattern({ kind, size, children }: { kind: DayKind; size: number; children?: ReactNode }) {
  return (
    <pattern id={patternId(kind)} width={size} height={size} patternUnits="userSpaceOnUse">
      <rect width={size} height={size} fill={`var(--color-day-${kind})`} />
      <g fill="none" strokeWidth="1" className={strokes[kind]}>
        {children}
      </g>
    </pattern>
  );
}
