import { formatMinutes } from "@/lib/clock";

interface Day {
  date: string;
  name: string;
  planned: number;
  done: number;
}

/** Each day as a frame of what was planned, filled with what was done; the table beneath says the same. */
export function DayBars({ days }: { days: readonly Day[] }) {
  const most = Math.max(60, ...days.flatMap(({ planned, done }) => [planned, done]));
  const share = (minutes: number) => `${(minutes / most) * 100}%`;
  return (
    <figure aria-label="Planned and done, day by day">
      <ul className="grid gap-2">
        {days.map(({ date, name, planned, done }) => (
          <li key={date} className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-x-4">
            <span>{name}</span>
            <span className="flex min-w-0 items-center gap-x-3 max-sm:flex-col max-sm:items-stretch">
              <svg
                width="100%"
                height="16"
                aria-hidden="true"
                className="block min-w-0 flex-1 max-sm:flex-none"
              >
                <rect
                  x="0.5"
                  y="0.5"
                  width={share(planned)}
                  height="15"
                  fill="none"
                  className="stroke-line"
                />
                <rect y="4" width={share(done)} height="8" className="fill-signal" />
              </svg>
              <span className="num w-36 shrink-0 text-xs text-quiet">
                {planned + done === 0 ? "–" : `${formatMinutes(done)} of ${formatMinutes(planned)}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-2 text-xs text-quiet">
        The frame is what was planned, the bar what was done.
      </figcaption>
    </figure>
  );
}
