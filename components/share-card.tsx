import type { ReactNode } from "react";
import { brokenLines } from "@/components/book-cover";
import { colours, dayPaints, edgeOf } from "@/components/day-colours";
import { dayRange, type Stretch } from "@/components/day-range";
import { drawnText } from "@/components/drawn-text";
import { clockAt } from "@/lib/clock";

interface Card {
  kicker: string;
  title: string;
  /** One sentence. */
  text: string;
  /** Drawn to the clock under the words. */
  stretches?: readonly Stretch[];
  /** What stands there in place of a day. */
  children?: ReactNode;
}

const inner = 1072;
/** The generous width of a letter of a name under the strip, in px. */
const letter = 11;

/**
 * A page as it looks where it is shared: 1,200 by 630 px. It is drawn by a library that knows flex boxes and inline
 * styles and nothing else, hence no classes.
 */
export function ShareCard({ kicker, title, text, stretches = [], children }: Card) {
  const lines = brokenLines(drawnText(title), 24);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "56px 64px 48px",
        background: colours.paper,
        color: colours.ink,
        fontFamily: "Archivo, Archivo Extended",
        fontWeight: 400,
      }}
    >
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "flex-end",
          borderBottom: `2px solid ${colours.ink}`,
          paddingBottom: 20,
        }}
      >
        <Mark />
        <div style={{ fontSize: 26, color: colours.quiet }}>{kicker}</div>
      </div>
      <div style={{ display: "flex", flexDirection: "column", marginTop: 36 }}>
        {lines.map((line) => (
          <div key={line} style={{ fontSize: lines.length > 2 ? 64 : 80, fontWeight: 600, lineHeight: 1.05 }}>
            {line}
          </div>
        ))}
      </div>
      <div style={{ display: "flex", marginTop: 20, fontSize: 28, lineHeight: 1.35, color: colours.quiet }}>
        {drawnText(text)}
      </div>
      <div style={{ display: "flex", flexGrow: 1 }} />
      {children ?? <Day stretches={stretches} />}
    </div>
  );
}

/** The word mark: the name over a day in little. */
function Mark() {
  const parts = [
    [0, 11, "meeting"],
    [14, 33, "build"],
    [54, 13, "watch"],
    [70, 17, "fix"],
    [90, 10, "wrap-up"],
  ] as const;
  return (
    <div style={{ display: "flex", flexDirection: "column", width: 117 }}>
      <div style={{ fontSize: 40, fontWeight: 600, lineHeight: 1 }}>Metier</div>
      <div style={{ display: "flex", position: "relative", height: 8, marginTop: 10 }}>
        {parts.map(([left, width, kind]) => (
          <div
            key={kind}
            style={{
              position: "absolute",
              left: `${left}%`,
              width: `${width}%`,
              height: 8,
              background: dayPaints[kind].fill,
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Day({ stretches }: { stretches: readonly Stretch[] }) {
  const range = dayRange(stretches, 1);
  if (!range) return null;
  const place = (minute: number) => ((minute - range.from) / (range.to - range.from)) * inner;
  const bars = stretches.map((stretch) => ({
    ...stretch,
    left: place(stretch.startMinute),
    width: place(range.from + stretch.minutes),
  }));
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div style={{ display: "flex", position: "relative", height: 56 }}>
        <div
          style={{
            position: "absolute",
            top: 27,
            left: 0,
            width: inner,
            height: 2,
            background: colours.line,
          }}
        />
        {bars.map(({ kind, title, left, width }) => (
          <div
            key={`${left} ${title}`}
            style={{
              position: "absolute",
              left,
              width,
              height: 56,
              background: dayPaints[kind].fill,
              border: `1px solid ${edgeOf(kind)}`,
            }}
          />
        ))}
      </div>
      <div style={{ display: "flex", position: "relative", height: 60, marginTop: 10 }}>
        {namedBars(bars).map(({ title, left, startMinute }) => (
          <div
            key={startMinute}
            style={{ display: "flex", flexDirection: "column", position: "absolute", left, fontSize: 20 }}
          >
            <div style={{ color: colours.quiet }}>{clockAt(startMinute)}</div>
            <div>{drawnText(title)}</div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The longest stretches whose names fit beside each other under the strip, in their order. */
export function namedBars<Bar extends { title: string; left: number; minutes: number }>(
  bars: readonly Bar[],
): Bar[] {
  const chosen: Bar[] = [];
  const end = ({ left, title }: Bar) => left + title.length * letter + 24;
  const named = bars.filter(({ title }) => title !== "");
  for (const bar of named.toSorted((a, b) => b.minutes - a.minutes)) {
    const isFree = chosen.every((other) => end(bar) <= other.left || end(other) <= bar.left);
    if (isFree && end(bar) - 24 <= inner) chosen.push(bar);
  }
  return chosen.sort((a, b) => a.left - b.left);
}
