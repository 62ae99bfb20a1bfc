"use client";

/** What the keys do, for those who have them, and in which steps. */
export function PlanKeys({ snap, onSnap }: { snap: number; onSnap: (snap: number) => void }) {
  const keys = [
    ["N", "adds a block in plain words"],
    ["↑ ↓ ← →", "go from block to block"],
    ["Alt ↑ ↓", `move a block by ${snap} minutes`],
    ["Alt ← →", "move it by a day"],
    ["Alt Shift ↑ ↓", "change its length"],
    ["Enter", "opens it"],
    ["D", "adds it again"],
    ["Delete", "takes it out"],
    ["Ctrl Z", "takes the last change back"],
  ];
  return (
    <div className="grid gap-3 text-xs text-quiet pointer-coarse:hidden">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="text-ink">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <fieldset className="flex flex-wrap items-center gap-x-4">
        <legend className="float-start pe-3">Steps of</legend>
        {[5, 15].map((minutes) => (
          <label key={minutes} className="inline-flex min-h-6 items-center gap-1.5">
            <input type="radio" name="snap" checked={snap === minutes} onChange={() => onSnap(minutes)} />
            {minutes} minutes
          </label>
        ))}
      </fieldset>
    </div>
  );
}
