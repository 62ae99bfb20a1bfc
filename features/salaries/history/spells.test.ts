import { describe, expect, it } from "vitest";
import { pastOf, type Statement, spellAt, spellsOf } from "./spells";

const said = (median: number, rest: Partial<Statement> = {}): Statement => ({
  ...{ status: "ok", measure: "median", n: 40, median, limits: {} },
  ...{ p10: null, p25: null, p75: null, p90: null, mean: null, low: null, high: null },
  ...rest,
});
const telling = (day: number, release: string, statement: Statement | null) => ({
  ...{ release, from: `2026-05-0${day}T00:00:00.000Z`, said: statement },
});
const short = (spells: ReturnType<typeof spellsOf>) =>
  spells.map(({ release, from, until, status, median }) => [
    ...[release, from.slice(9, 10), until?.slice(9, 10) ?? null, status, median],
  ]);

describe("the spells of a figure", () => {
  it("tell what it said from when until when, the latest first", () => {
    expect(short(spellsOf([telling(1, "first", said(10)), telling(3, "second", said(12))]))).toEqual([
      ["second", "3", null, "ok", 12],
      ["first", "1", "3", "ok", 10],
    ]);
  });

  it("are one while releases say the same", () => {
    const same = [
      telling(1, "first", said(10)),
      telling(2, "second", said(10)),
      telling(3, "third", said(11)),
    ];
    expect(short(spellsOf(same))).toEqual([
      ["third", "3", null, "ok", 11],
      ["first", "1", "3", "ok", 10],
    ]);
    const other = [
      said(10),
      said(10, { n: 41 }),
      said(10, { n: 41, measure: "percentiles" }),
      said(10, { n: 41, measure: "percentiles", limits: { p90: "above" } }),
      said(10, { n: 41, measure: "percentiles", limits: { p90: "above" }, status: "too-few" }),
    ];
    expect(spellsOf(other.map((one, i) => telling(i + 1, `${i}`, one)))).toHaveLength(5);
  });

  it("say when it was withdrawn, once, and when it came back", () => {
    const gone = [
      telling(1, "before it", null),
      telling(2, "first", said(10)),
      telling(3, "without", null),
      telling(4, "still without", null),
      telling(5, "first", said(10)),
    ];
    expect(short(spellsOf(gone))).toEqual([
      ["first", "5", null, "ok", 10],
      ["without", "3", "5", "withdrawn", null],
      ["first", "2", "3", "ok", 10],
    ]);
    expect(spellsOf([telling(1, "before it", null)])).toEqual([]);
  });

  it("of the past are listed with what is said now, the latest to go first, and no more than asked for", () => {
    const spells = new Map([
      [
        "a",
        spellsOf([
          telling(1, "first", said(10)),
          telling(3, "second", said(12)),
          telling(5, "third", said(10)),
        ]),
      ],
      ["b", spellsOf([telling(1, "first", said(20)), telling(4, "second", said(21))])],
      ["same", spellsOf([telling(1, "first", said(30))])],
    ]);
    const past = (most: number) =>
      pastOf(spells, most).map(({ id, before, now }) => [
        id,
        before.median,
        before.until.slice(9, 10),
        now.median,
      ]);
    expect(past(50)).toEqual([
      ["a", 12, "5", 10],
      ["b", 20, "4", 21],
      ["a", 10, "3", 10],
    ]);
    expect(past(1)).toEqual([["a", 12, "5", 10]]);
  });

  it("are found by an instant", () => {
    const spells = spellsOf([telling(2, "first", said(10)), telling(4, "second", said(12))]);
    const at = (instant: string) => spellAt(spells, instant)?.release;
    expect(at("2026-05-01T00:00:00Z")).toBeUndefined();
    expect(at("2026-05-02T00:00:00Z")).toBe("first");
    // The same instant as another zone writes it.
    expect(at("2026-05-04T00:59:59+01:00")).toBe("first");
    expect(at("2026-05-04T01:00:00+01:00")).toBe("second");
    expect(at("2030-01-01T00:00:00Z")).toBe("second");
  });
});
