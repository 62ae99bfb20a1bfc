import { axisUpTo } from "./axis";
import { type Piece, piecesBetween } from "./density";

const words = {
  p10: { share: 0.1, text: "one in ten earns less" },
  p25: { share: 0.25, text: "a quarter earns less" },
  median: { share: 0.5, text: "half earn more than this" },
  p75: { share: 0.75, text: "a quarter earns more" },
  p90: { share: 0.9, text: "one in ten earns more" },
} as const;
type Name = keyof typeof words;
const names = ["p10", "p25", "median", "p75", "p90"] as const satisfies readonly Name[];

const height = 160;
const leaders = 28;

/**
 * How one group's pay is spread, as far as its known percentiles say. The area of each stretch is the share of people
 * in it; outside the known percentiles nothing is drawn but an open end. An end that the source states only as "or
 * more" is open, too. The picture is of figures that stand in a table beside it.
 */
export function Distribution({
  title,
  label,
  values,
  limits = {},
  format,
  mark,
}: {
  /** Says what the axis measures: "USD a year". */
  title: string;
  /** The picture in a sentence. */
  label: string;
  values: Record<Name, number | null>;
  limits?: Record<string, "above" | "below">;
  /** Writes an amount; the axis names the currency. */
  format: (amount: number) => string;
  /** A value of the reader's own, drawn over the shape. */
  mark?: { value: number; text: string };
}) {
  const known = names.flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [{ name, value, limit: limits[name] }];
  });
  const exact = known.filter(({ limit }) => limit === undefined);
  const pieces = piecesBetween(exact.map(({ name, value }) => ({ share: words[name].share, value })));
  const [low, high] = [exact[0]?.value, exact.at(-1)?.value];
  if (low === undefined || high === undefined || pieces.length === 0) return null;
  const axis = axisUpTo(Math.max(...known.map(({ value }) => value), mark?.value ?? 0) * 1.1);
  const x = (value: number) => axis.share(value) * 100;
  return (
    <div role="img" aria-label={label} className="break-inside-avoid text-xs">
      <p className="pb-2 text-quiet first-letter:uppercase" aria-hidden="true">
        {title}. The area of each stretch is the share of people in it
      </p>
      <svg width="100%" height={height + 8} aria-hidden="true" className="block overflow-visible">
        <Shape pieces={pieces} x={x} />
        <OpenEnds low={axis.place(low)} high={axis.place(high)} />
        {exact.map(({ name, value }) => (
          <line
            key={name}
            x1={axis.place(value)}
            x2={axis.place(value)}
            y1={name === "median" ? 0 : height - 8}
            y2={height + 8}
            strokeWidth={name === "median" ? 2 : 1}
            className="stroke-ink"
          />
        ))}
        {mark ? <Mark place={axis.place(mark.value)} isLeft={x(mark.value) < 50} text={mark.text} /> : null}
      </svg>
      <Leaders known={known} place={axis.place} />
      <dl className="grid grid-cols-5 text-center">
        {names.map((name) => (
          <div key={name} className="flex min-w-0 flex-col-reverse justify-end px-0.5">
            <dt className={name === "median" ? "text-ink" : "text-quiet"}>{words[name].text}</dt>
            <dd className={`num ${name === "median" ? "font-semibold" : ""}`}>
              {amountOf(values[name], limits[name], format)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Each stretch is drawn one unit wide and high and pulled to its place, so that no line is stretched with it. */
function Shape({ pieces, x }: { pieces: readonly Piece[]; x: (value: number) => number }) {
  const highest = Math.max(...pieces.flatMap(({ outline }) => outline.map(({ density }) => density)));
  return (
    <svg width="100%" height={height} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {pieces.map(({ from, to, outline }) => {
        const isMiddle = from.share >= 0.25 && to.share <= 0.75;
        const edge = outline.map(({ value, density }) => `${x(value)},${1 - density / highest}`).join(" ");
        return (
          <polygon
            key={from.share}
            points={`${x(from.value)},1 ${edge} ${x(to.value)},1`}
            vectorEffect="non-scaling-stroke"
            className={`stroke-ink ${isMiddle ? "fill-line forced-colors:fill-[GrayText]" : "fill-rule forced-colors:fill-[Canvas]"}`}
          />
        );
      })}
    </svg>
  );
}

/** The ground of the shape, and that it goes on at both ends, nobody knows how. */
function OpenEnds({ low, high }: { low: string; high: string }) {
  return (
    <>
      <line x1={low} x2={high} y1={height} y2={height} className="stroke-ink" />
      <line x2={low} y1={height} y2={height} strokeDasharray="2 4" className="stroke-line" />
      <line x1={high} x2="100%" y1={height} y2={height} strokeDasharray="2 4" className="stroke-line" />
      <svg x="100%" y={height} overflow="visible" aria-hidden="true">
        <path d="M-6 -4 0 0 -6 4" fill="none" strokeWidth="1.5" className="stroke-line" />
      </svg>
    </>
  );
}

/** The reader's own value: a triangle on a line, which no percentile has. */
function Mark({ place, isLeft, text }: { place: string; isLeft: boolean; text: string }) {
  return (
    <svg x={place} overflow="visible" aria-hidden="true">
      <line y1="4" y2={height} strokeWidth="2" strokeDasharray="4 3" className="stroke-signal" />
      <path d="M-6 0H6L0 10Z" className="fill-signal" />
      <text
        x={isLeft ? 10 : -10}
        y="12"
        textAnchor={isLeft ? "start" : "end"}
        className="fill-signal font-semibold"
      >
        {text}
      </text>
    </svg>
  );
}

/** From each percentile to its words, which stand in five equal columns; an arrow where the value is but a bound. */
function Leaders({
  known,
  place,
}: {
  known: readonly { name: Name; value: number; limit: "above" | "below" | undefined }[];
  place: (value: number) => string;
}) {
  return (
    <svg width="100%" height={leaders} aria-hidden="true" className="block overflow-visible">
      {known.map(({ name, value, limit }) => (
        <g key={name}>
          <line
            x1={place(value)}
            x2={`${names.indexOf(name) * 20 + 10}%`}
            y1={limit ? -8 : 0}
            y2={leaders - 4}
            strokeDasharray={limit ? "2 3" : undefined}
            className="stroke-line"
          />
          {limit ? (
            <svg x={place(value)} y="-8" overflow="visible" aria-hidden="true">
              <path
                d={limit === "above" ? "M0 -5V5M0 0H14M9 -4 14 0 9 4" : "M0 -5V5M0 0H-14M-9 -4 -14 0 -9 4"}
                fill="none"
                strokeWidth="1.5"
                className="stroke-ink"
              />
            </svg>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function amountOf(
  value: number | null,
  limit: "above" | "below" | undefined,
  format: (amount: number) => string,
): string {
  if (value === null) return "not stated";
  return limit ? `${format(value)} or ${limit === "above" ? "more" : "less"}` : format(value);
}
