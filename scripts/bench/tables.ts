import type { BesideLibrary } from "./beside-libraries";
import type { PageBytes } from "./bytes";
import type { Drag } from "./drag";
import type { Growth } from "./growth";
import type { Paint } from "./paint";
import type { Measured } from "./ratio";

export function printRatios(measured: Measured[]): void {
  table(
    ["requests a second", "ratio", "from–to", "portal", "bare", "p50 ms", "p99 ms"],
    measured.map(({ name, ratio, portal, bare }) => [
      name,
      ratio.median.toFixed(2),
      `${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)}`,
      String(portal.perSecond),
      String(bare.perSecond),
      portal.p50.toFixed(1),
      portal.p99.toFixed(1),
    ]),
  );
}

export function printBytes(pages: PageBytes[]): void {
  const sizes = ({ raw, gzip, brotli }: PageBytes["html"]) => `${raw} / ${gzip} / ${brotli}`;
  table(
    ["bytes: raw / gzip / brotli", "status", "HTML", "script", "CSS"],
    pages.map(({ page, status, html, script, css }) => [
      page,
      String(status),
      sizes(html),
      script.files === 0 ? "none" : `${sizes(script)} in ${script.files}`,
      `${sizes(css)} in ${css.files}`,
    ]),
  );
}

export function printPaints(paints: Paint[]): void {
  table(
    ["largest paint, slow 4G, slow phone", "ratio", "portal ms", "bare ms", "waited for", "layout shift"],
    paints.map(({ page, ratio, portal, bare, waitedFor, shift }) => [
      page,
      ratio.toFixed(2),
      portal.toFixed(0),
      bare.toFixed(0),
      `${waitedFor} files`,
      shift.toFixed(3),
    ]),
  );
}

export function printGrowths(growths: Growth[]): void {
  const cost = ({ own, reference }: Growth["steps"][number]) => `${own.toFixed(1)} (${reference.toFixed(1)})`;
  // What grows is not the same for all: each kind of growth is a table of its own.
  const heads = new Map<string, Growth[]>();
  for (const growth of growths) {
    const head = growth.steps.map(({ times, figures }) => `${times}×: ${figures} rows`).join("\n");
    heads.set(head, [...(heads.get(head) ?? []), growth]);
  }
  for (const [head, some] of heads) {
    table(
      ["ms to answer (what does not grow)", ...head.split("\n"), "last to first"],
      some.map(({ name, steps, ratio }) => [name, ...steps.map(cost), ratio.toFixed(2)]),
    );
  }
}

export function printDrags(drags: Drag[]): void {
  if (drags.length === 0) return;
  table(
    ["dragging a block, slow processor", "blocks", "moves", "layouts", "requests", "tasks of 50 ms or more"],
    drags.map(({ plan, blocks, moves, layouts, requests, longTasks }) => [
      plan,
      ...[blocks, moves, layouts, requests].map(String),
      longTasks.join(", ") || "none",
    ]),
  );
}

export function printBesideLibraries(beside: BesideLibrary[]): void {
  if (beside.length === 0) return;
  table(
    ["ms of a turn", "ours", "library alone", "ratio"],
    beside.map(({ name, ours, library, ratio }) => [
      name,
      ours.toFixed(1),
      library.toFixed(1),
      ratio.toFixed(2),
    ]),
  );
}

function table(head: string[], rows: string[][]): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join("   ");
  console.log(`\n${line(head)}\n${widths.map((width) => "─".repeat(width)).join("───")}`);
  for (const row of rows) console.log(line(row));
}
