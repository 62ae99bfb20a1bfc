import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutDay, type Span } from "./day-layout";

const someSpans: fc.Arbitrary<Span[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    from: fc.integer({ min: -600, max: 1439 }),
    minutes: fc.integer({ min: 1, max: 400 }),
  }),
  { selector: (span) => span.id, maxLength: 25 },
);

const overlap = (a: Span, b: Span) => a.from < b.from + b.minutes && b.from < a.from + a.minutes;

/** Spans that hang together by overlaps, found the slow way. */
function clustersOf(spans: readonly Span[]): Span[][] {
  const left = new Set(spans);
  const clusters: Span[][] = [];
  for (const first of spans) {
    if (!left.delete(first)) continue;
    const cluster = [first];
    for (const member of cluster) {
      for (const other of left) {
        if (overlap(member, other)) {
          left.delete(other);
          cluster.push(other);
        }
      }
    }
    clusters.push(cluster);
  }
  return clusters;
}

const busiest = (spans: readonly Span[]) =>
  Math.max(
    ...spans.map((at) => spans.filter((s) => s.from <= at.from && at.from < s.from + s.minutes).length),
  );

describe("a day's layout", () => {
  it("gives a span that overlaps nothing the whole width", () => {
    const slots = layOutDay([
      { id: "a", from: 540, minutes: 30 },
      { id: "b", from: 570, minutes: 30 },
    ]);
    expect(slots.get("a")).toEqual({ column: 0, columns: 1 });
    expect(slots.get("b")).toEqual({ column: 0, columns: 1 });
  });

  it("puts two at once side by side and lets a third reuse the freed column", () => {
    const slots = layOutDay([
      { id: "long", from: 540, minutes: 120 },
      { id: "first", from: 540, minutes: 60 },
      { id: "second", from: 600, minutes: 60 },
    ]);
    expect(slots.get("long")).toEqual({ column: 0, columns: 2 });
    expect(slots.get("first")).toEqual({ column: 1, columns: 2 });
    expect(slots.get("second")).toEqual({ column: 1, columns: 2 });
  });

  it("never puts two overlapping spans into one column, and forgets none", () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const slots = layOutDay(spans);
        expect(slots.size).toBe(spans.length);
        for (const a of spans) {
          for (const b of spans) {
            if (a.id < b.id && overlap(a, b)) {
              expect(slots.get(a.id)?.column).not.toBe(slots.get(b.id)?.column);
            }
          }
        }
      }),
    );
  });

  it("uses as many columns in each cluster as its busiest moment needs, and no more", () => {
    fc.assert(
      fc.property(someSpans, (spans) => {
        const slots = layOutDay(spans);
        for (const cluster of clustersOf(spans)) {
          const columns = busiest(cluster);
          for (const span of cluster) {
            expect(slots.get(span.id)?.columns).toBe(columns);
            expect(slots.get(span.id)?.column).toBeLessThan(columns);
          }
        }
      }),
    );
  });
});
