"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { heldInWords } from "../../publication/held";
import type { Impact } from "../queries";

interface Props {
  impact: Impact;
  /** What the editor merged into what: chosen already. */
  merges: { id: string; into: string }[];
  isBusy: boolean;
  publish: (successors: Record<string, string[]>) => void;
  cancel: () => void;
}

/** Before a text goes live that lacks entries of the old one: what became of each. Learners keep what they hold. */
export function SuccessionMap({ impact, merges, isBusy, publish, cancel }: Props) {
  const [map, setMap] = useState<Record<string, string[]>>(() =>
    Object.fromEntries(
      impact.removed.map(({ id, suggested }) => {
        const into = merges.flatMap((merge) => (merge.id === id ? [merge.into] : []));
        const present = into.filter((heir) => impact.entries.some((entry) => entry.id === heir));
        return [id, present.length > 0 ? present : suggested];
      }),
    ),
  );
  const choose = (old: string, heir: string, isChosen: boolean) => {
    const others = (map[old] ?? []).filter((id) => id !== heir);
    setMap({ ...map, [old]: isChosen ? [...others, heir] : others });
  };
  return (
    <section aria-labelledby="map-title" className="border-s-4 border-warn bg-warn-soft px-4 py-3">
      <h2 id="map-title" className="text-base font-semibold">
        What became of what you took out?
      </h2>
      <p>Learners keep what they hold on it, with a note of what it was.</p>
      {impact.removed.map(({ id, kind, title, held }) => {
        const heirs = impact.entries
          .filter((entry) => entry.kind === kind)
          .toSorted((a, b) => Number(b.isNew) - Number(a.isNew));
        const chosen = map[id] ?? [];
        return (
          <fieldset key={id} className="mt-4 border-t border-line pt-3">
            <legend className="float-start w-full font-semibold">{`${kind === "step" ? "Step" : "Entry"}: ${title}`}</legend>
            <p className="clear-both">{heldInWords(held)}</p>
            <p className="mt-2 text-xs">It became</p>
            <ul>
              {heirs.map((heir) => (
                <li key={heir.id}>
                  <label className="flex min-h-8 items-center gap-2">
                    <input
                      type="checkbox"
                      className="size-5 shrink-0 accent-signal"
                      checked={chosen.includes(heir.id)}
                      onChange={(event) => choose(id, heir.id, event.target.checked)}
                    />
                    <span>
                      {heir.title}
                      {heir.isNew ? " (new)" : null}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            {chosen.length === 0 ? (
              <p className="text-xs">
                Nothing chosen: removed on purpose. Learners are told that it is gone.
              </p>
            ) : null}
          </fieldset>
        );
      })}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" aria-disabled={isBusy} onClick={() => !isBusy && publish(map)}>
          Publish so
        </Button>
        <Button aria-disabled={isBusy} onClick={() => !isBusy && cancel()}>
          Not yet
        </Button>
      </div>
    </section>
  );
}
