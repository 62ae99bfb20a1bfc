import type { YearScale } from "./year-scale";

/** The years under a drawing; on narrow screens, and where there are many, only some of them, the last always. */
export function YearAxis({ years: { years, place } }: { years: YearScale }) {
  const every = Math.ceil(years.length / 12);
  const everyNarrow = Math.ceil(years.length / 4);
  return (
    <svg width="100%" height="20" aria-hidden="true" className="num block overflow-visible text-xs">
      {years.map((year, i) => {
        const fromLast = years.length - 1 - i;
        if (fromLast % every !== 0) return null;
        return (
          <text
            key={year}
            x={place(year)}
            y="14"
            textAnchor="middle"
            className={fromLast % everyNarrow === 0 ? "fill-quiet" : "fill-quiet max-sm:hidden"}
          >
            {year}
          </text>
        );
      })}
    </svg>
  );
}
