import { type Conversion, convert, type Rate, type Target } from "../conversion/convert";
import type { Figure, Statistics } from "../figure";
import type { Sort, SortKey } from "./input";

/** A figure as it is shown: in its own currency, or in the one that is asked for, or with the reason why not. */
export interface Shown<F extends Figure = Figure> {
  figure: F;
  /** ISO 4217, or the international dollar. */
  currency: string;
  values: Statistics;
  /** Null where nothing was to be converted. */
  conversion: Conversion | null;
}

/** Figures as they are shown. A figure without statistics is left as it is: it has nothing to convert. */
export function showFigures<F extends Figure>(
  figures: readonly F[],
  target: Target | null,
  rates: readonly Rate[],
): Shown<F>[] {
  return figures.map((figure) => {
    const own = { figure, currency: figure.currency, values: figure };
    if (!target || figure.status !== "ok") return { ...own, conversion: null };
    const conversion = convert(figure, rates, target);
    if ("notConverted" in conversion) return { ...own, conversion };
    return { figure, currency: conversion.converted.currency, values: conversion.converted, conversion };
  });
}

/** The middle of a figure: its median, else its mean, else the middle of nothing. A list holds one measure only. */
export function middleOf({ values }: Shown): number | null {
  return values.median ?? values.mean;
}

/** Sorted by a column; what has no value stands last in either direction. */
export function sortShown<F extends Figure>(
  rows: readonly Shown<F>[],
  { key, isTurned }: Sort,
  nameOf: (figure: F) => string,
): Shown<F>[] {
  const direction = isTurned ? -1 : 1;
  const byName = (a: Shown<F>, b: Shown<F>) => nameOf(a.figure).localeCompare(nameOf(b.figure), "en");
  if (key === "name") return rows.toSorted((a, b) => direction * byName(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [columnValue(a, key), columnValue(b, key)];
    if (left === null || right === null) {
      return Number(left === null) - Number(right === null) || byName(a, b);
    }
    return direction * (right - left) || byName(a, b);
  });
}

function columnValue(row: Shown, key: Exclude<SortKey, "name">): number | null {
  if (key === "n") return row.figure.n;
  return key === "median" ? middleOf(row) : row.values[key];
}

export interface Arranged<F extends Figure> {
  /** By currency, period and measure, the largest group first: only within one do values compare. */
  groups: { currency: string; measure: Figure["measure"]; rows: Shown<F>[] }[];
  /** With fewer than ten people, or kept back by the source. The most people first. */
  withheld: F[];
}

/**
 * A list's figures, apart by currency and measure, each sorted. Where a source tells the same pay in two currencies,
 * a list in one converted currency takes the figure that was stated in it, or else in the currency of most.
 * @param keyOf what a row is about: a country, a role.
 */
export function arrange<F extends Figure>(
  shown: readonly Shown<F>[],
  sort: Sort,
  keyOf: (figure: F) => string,
  nameOf: (figure: F) => string,
): Arranged<F> {
  const told = shown.filter(({ figure }) => figure.status === "ok");
  const rows = oncePerKey(told, keyOf);
  const names = [...new Set(rows.map(groupOf))];
  const groups = names.flatMap((name) => {
    const own = rows.filter((row) => groupOf(row) === name);
    const [first] = own;
    if (!first) return [];
    return [{ currency: first.currency, measure: first.figure.measure, rows: sortShown(own, sort, nameOf) }];
  });
  const known = new Set(told.map(({ figure }) => keyOf(figure)));
  return {
    groups: groups.sort((a, b) => b.rows.length - a.rows.length || a.currency.localeCompare(b.currency)),
    withheld: shown
      .map(({ figure }) => figure)
      .filter((figure) => figure.status !== "ok" && !known.has(keyOf(figure)))
      .sort((a, b) => (b.n ?? 0) - (a.n ?? 0) || nameOf(a).localeCompare(nameOf(b), "en")),
  };
}

/** Rows apart by currency and measure, the largest group first; rows without a figure stay with the largest. */
export function groupsOf<F extends Figure>(rows: readonly Shown<F>[]): Shown<F>[][] {
  const told = rows.filter(({ figure }) => figure.status === "ok");
  const names = [...new Set(told.map(groupOf))];
  const groups = names.map((name) => told.filter((row) => groupOf(row) === name));
  const [largest = [], ...rest] = groups.toSorted((a, b) => b.length - a.length);
  const others = rows.filter(
    ({ figure, currency }) => figure.status !== "ok" && currency === largest[0]?.currency,
  );
  return [[...largest, ...others], ...rest].filter((group) => group.length > 0);
}

/** Whether a group is of ranges or of averages in dispute: told in words, since they lie on no axis. */
export function isStated(group: readonly Shown[]): boolean {
  const measure = group.find(({ figure }) => figure.status === "ok")?.figure.measure;
  return measure === "range" || measure === "disputed";
}

function groupOf({ currency, figure }: Shown): string {
  return `${currency} ${figure.period} ${figure.measure}`;
}

/** Of several rows about the same in the same currency, the one that needed no conversion, or the usual one. */
function oncePerKey<F extends Figure>(rows: readonly Shown<F>[], keyOf: (figure: F) => string): Shown<F>[] {
  const own = new Map<string, number>();
  for (const { figure } of rows) own.set(figure.currency, (own.get(figure.currency) ?? 0) + 1);
  const best = new Map<string, Shown<F>>();
  const rank = ({ figure, currency }: Shown<F>) =>
    figure.currency === currency ? Number.POSITIVE_INFINITY : (own.get(figure.currency) ?? 0);
  for (const row of rows) {
    const key = `${keyOf(row.figure)} ${groupOf(row)} ${row.conversion ? "" : row.figure.population}`;
    const other = best.get(key);
    if (!other || rank(row) > rank(other)) best.set(key, row);
  }
  return [...best.values()];
}

/** How figures were converted, each way once, with how many figures went it. */
export function waysOfConversion(rows: readonly Shown[]) {
  const converted = rows.flatMap(({ conversion, figure }) =>
    conversion && "converted" in conversion && conversion.converted.steps.length > 0
      ? [{ ...conversion.converted, ofYear: figure.year }]
      : [],
  );
  const refused = rows.flatMap(({ conversion, figure }) =>
    conversion && "notConverted" in conversion ? [{ figure, why: conversion.notConverted }] : [],
  );
  return { converted, refused };
}
