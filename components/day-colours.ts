import type { DayKind } from "@/components/day-kind";

interface Paint {
  fill: string;
  /** Of the pattern, and of the edge where the fill is light. */
  line: string;
}

/** The colours of the site's light theme, for pictures that stand where its style sheet does not reach. */
export const colours = {
  paper: "#fbfdfe",
  ink: "#131a24",
  quiet: "#535c65",
  rule: "#d1d7db",
  line: "#79818a",
  signal: "#0246c4",
};

/** The eight kinds of a day, painted as on the site. */
export const dayPaints: Record<DayKind, Paint> = {
  messages: { fill: "#cce2ef", line: "#426882" },
  meeting: { fill: "#ecbd51", line: "#7e541b" },
  build: { fill: "#1043a8", line: "#1043a8" },
  review: { fill: "#913f82", line: "#e7c0de" },
  watch: { fill: "#25a6a6", line: "#004848" },
  fix: { fill: "#d1462b", line: "#fee0d9" },
  learn: { fill: "#85c062", line: "#2b5322" },
  "wrap-up": { fill: "#2f3640", line: "#b1b8c1" },
};

/** The edge of a stretch: its line colour where that is darker than the fill. */
export function edgeOf(kind: DayKind): string {
  const { fill, line } = dayPaints[kind];
  return ["messages", "meeting", "watch", "learn"].includes(kind) ? line : fill;
}
