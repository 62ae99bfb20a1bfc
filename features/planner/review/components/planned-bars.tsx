import type { ReactNode } from "react";
import { formatMinutes } from "@/lib/clock";

interface Row {
  key: string;
  name: ReactNode;
  planned: number;
  done: number;
  /** How the bar is painted; left out, in the colour of the page. */
  paint?: { fill: string; className: string };
}

/** Each row as a frame of what was planned, filled with what was done; a table says the same. */
export function PlannedBars({ label, rows }: { label: string; rows: readonly Row[] }) {
  const most = Math.max(60, ...rows.flatMap(({ planned, done }) => [planned, done]));
  const share = (minutes: number) => `${(minutes / most) * 100}%`;
  return (
    <figure aria-label={label}>
      <ul className="grid gap-2">
        {rows.map(({ key, name, planned, done, paint = { fill: "", className: "fill-signal" } }) => (
          <li key={key} className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-x-4">
            <span>{name}</span>
            <span className="flex min-w-0 items-center gap-x-3 max-sm:flex-col max-sm:items-stretch">
              <svg
                width="100%"
                height="16"
                aria-hidden="true"
                className="block min-w-0 flex-1 overflow-visible max-sm:flex-none"
              >
                <rect
                  x="0.5"
                  y="0.5"
                  width={share(planned)}
                  height="15"
                  fill="none"
                  className="stroke-line"
                />
                {done > 0 ? <rect y="4" width={share(done)} height="8" {...paint} /> : null}
              </svg>
              <span className="num w-36 shrink-0 text-xs text-quiet">
                {planned + done === 0 ? "–" : `${formatMinutes(done)} of ${formatMinutes(planned)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
