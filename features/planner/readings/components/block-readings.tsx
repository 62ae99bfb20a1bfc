"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import { plural, shorten } from "@/lib/text";
import type { GivenEdit } from "../../scopes";
import type { readReadings } from "../endpoints";
import type { BlockReadings as Readings } from "../queries";

/**
 * What is read in a block, and what was kept unread and still fits; asked for when its details are open. What is put
 * into it is an edit of the plan as any other.
 */
export function BlockReadings({
  block: { id, title, minutes, version },
  isSaving,
  onEdit,
}: {
  block: { id: string; title: string; minutes: number; version: number };
  /** Whether a change of the plan is on its way: once it is answered, what is read is asked for again. */
  isSaving: boolean;
  onEdit: (gesture: string, edits: GivenEdit[], message: string) => void;
}) {
  const [readings, setReadings] = useState<Readings | null>(null);
  const [said, setSaid] = useState<{ text: string; texts: string[] } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length has room for other texts, another version may hold others
  useEffect(() => {
    if (isSaving) return;
    let isOpen = true;
    const path = "/api/v1/planner/blocks/{id}/readings";
    void send<typeof readReadings>("GET", path, { params: { id } }).then((answer) => {
      if (!isOpen || !answer.ok) return;
      setReadings(answer.body);
      // What was refused is told by the plan, and not said here as done.
      const kept = answer.body.chosen.map(({ bookmarkId }) => bookmarkId).sort();
      setSaid((before) => (before?.texts.join() === kept.join() ? before : null));
    });
    return () => {
      isOpen = false;
    };
  }, [id, minutes, version, isSaving]);
  if (!readings || readings.chosen.length + readings.offered.length === 0) return null;
  const { chosen, offered } = readings;

  /** Shown at once, and asked for again when it is answered. */
  function choose(texts: Readings["chosen"], gesture: string) {
    setReadings({ minutes, chosen: texts, offered: [] });
    const bookmarkIds = texts.map(({ bookmarkId }) => bookmarkId);
    setSaid({ text: `${gesture}.`, texts: [...bookmarkIds].sort() });
    onEdit(shorten(gesture, 200), [{ type: "fill", id, bookmarkIds }], `${gesture}.`);
  }

  return (
    <section aria-label="To read" className="grid gap-2 border-t border-rule pt-4">
      {chosen.length > 0 ? <List readings={chosen} title="To read in it" /> : null}
      {offered.length > 0 ? <List readings={offered} title="Kept unread, and fits" /> : null}
      <div className="flex flex-wrap gap-2">
        {offered.length > 0 ? (
          <Button
            onClick={() =>
              choose([...chosen, ...offered], `Put ${plural(offered.length, "text")} into ${title}`)
            }
          >
            Read these here
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <Button
            variant="quiet"
            onClick={() => choose([], `Took ${plural(chosen.length, "text")} out of ${title}`)}
          >
            Take out
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-xs text-quiet">
        {said?.text}
      </p>
    </section>
  );
}

function List({ readings, title }: { readings: Readings["chosen"]; title: string }) {
  return (
    <div>
      <h3 className="text-xs font-normal text-quiet">{title}</h3>
      <ul>
        {readings.map((one) => (
          <li key={one.bookmarkId} className="flex justify-between gap-4 py-1">
            <a href={one.href}>{one.title}</a>
            <span className="num whitespace-nowrap text-quiet">{one.minutes} min</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
