import { type Tally, tallyInWords } from "../overview";

/** Steps and tasks, each in words and as a line. */
export function Tallies({ steps, tasks }: { steps: Tally; tasks: Tally }) {
  return (
    <div className="mt-3 grid gap-x-8 gap-y-3 sm:grid-cols-2">
      <Share tally={steps} name="step" />
      <Share tally={tasks} name="task" />
    </div>
  );
}

/** In words and as a line whose filled part is what is done; documents take no inline styles, hence a drawing. */
function Share({ tally, name }: { tally: Tally; name: "step" | "task" }) {
  const words = tallyInWords(tally, name);
  if (words === null) return null;
  const share = (count: number) => `${(count / tally.of) * 100}%`;
  return (
    <div>
      <p className="num">{words}</p>
      <svg aria-hidden="true" className="mt-1 block h-1 w-full">
        <rect width="100%" height="4" className="fill-rule" />
        <rect width={share(tally.done)} height="4" className="fill-signal" />
        <rect x={share(tally.done)} width={share(tally.skipped)} height="4" className="fill-line" />
      </svg>
    </div>
  );
}
