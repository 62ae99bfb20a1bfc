import { dayKindNames, dayPaint } from "@/components/day-kind";
import type { DayKind } from "@/db/enums";

/** Shares of the kinds of a working day, side by side over the full width. */
export function MixStrip({
  label,
  mix,
}: {
  label: string;
  mix: readonly { kind: DayKind; percent: number }[];
}) {
  const words = mix.map(({ kind, percent }) => `${dayKindNames[kind]} ${percent} %`);
  const before = (index: number) => mix.slice(0, index).reduce((sum, { percent }) => sum + percent, 0);
  return (
    <div>
      <svg role="img" aria-label={`${label}: ${words.join("; ")}`} width="100%" height="18" className="block">
        {mix.map(({ kind, percent }, index) => (
          <rect
            key={kind}
            x={`${before(index)}%`}
            width={`${percent}%`}
            y="0.5"
            height="17"
            {...dayPaint(kind)}
          />
        ))}
      </svg>
      <p className="num text-xs text-quiet" aria-hidden="true">
        {words.join(" · ")}
      </p>
    </div>
  );
}
