import { InlineProse } from "@/components/prose";
import type { PublishedGuide } from "@/features/guides/queries";
import { stationsOf } from "@/features/guides/stations";
import { plainText } from "@/lib/plain-text";
import { GuideSection } from "./section";

const row = 40;

/** How a request travels: stations as lines, steps as numbered arrows, and the same steps as a list. */
export function RequestSection({ guide: { content } }: { guide: PublishedGuide }) {
  const { diagram } = content;
  if (!diagram) return null;
  const { stations, arrows } = stationsOf(diagram.steps);
  const place = (station: number) => `${((station + 0.5) / stations.length) * 100}%`;
  const height = arrows.length * row + 16;
  return (
    <GuideSection anchor="request" content={content}>
      <figure className="mt-4">
        <div
          className="grid max-w-200 grid-flow-col auto-cols-fr text-center text-xs font-semibold leading-tight"
          aria-hidden="true"
        >
          {stations.map((station) => (
            <span key={station} className="flex flex-col justify-end pb-2">
              {station}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={plainText(diagram.alternative)}
          width="100%"
          height={height}
          className="block max-w-200 overflow-visible"
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" className="fill-ink" />
            </marker>
          </defs>
          {stations.map((station, index) => (
            <line key={station} x1={place(index)} x2={place(index)} y2={height} className="stroke-line" />
          ))}
          {arrows.map(({ number, from, to }) => {
            const y = (number - 0.5) * row + 8;
            // In the first gap of the arrow, so that no number stands on a station that the arrow passes.
            const middle = place(from + Math.sign(to - from) / 2);
            return (
              <g key={number}>
                <line
                  x1={place(from)}
                  x2={place(to)}
                  y1={y}
                  y2={y}
                  className="stroke-ink"
                  strokeWidth="1.5"
                  markerEnd="url(#arrow)"
                />
                <circle cx={middle} cy={y} r="11" className="fill-paper stroke-ink" />
                <text x={middle} y={y + 4} textAnchor="middle" className="fill-ink text-xs font-semibold">
                  {number}
                </text>
              </g>
            );
          })}
        </svg>
        <figcaption className="mt-3 text-quiet">{diagram.caption}</figcaption>
      </figure>
      <ol className="steps-of mt-4">
        {diagram.steps.map((step) => (
          <li key={`${step.from} ${step.to} ${step.text}`}>
            <strong>
              {step.from} → {step.to}.
            </strong>{" "}
            <InlineProse markdown={step.text} />
          </li>
        ))}
      </ol>
    </GuideSection>
  );
}
