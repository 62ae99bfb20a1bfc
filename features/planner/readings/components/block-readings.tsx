"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import type { chooseReadings, readReadings } from "../endpoints";
import type { BlockReadings as Readings } from "../queries";

const path = "/api/v1/planner/blocks/{id}/readings";

/** What is read in a block, and what was kept unread and still fits; asked for when its details are open. */
export function BlockReadings({ blockId, minutes }: { blockId: string; minutes: number }) {
  const [readings, setReadings] = useState<Readings | null>(null);
  const [said, setSaid] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another length has room for other texts
  useEffect(() => {
    let isOpen = true;
    void send<typeof readReadings>("GET", path, { params: { id: blockId } }).then((answer) => {
      if (isOpen && answer.ok) setReadings(answer.body);
    });
    return () => {
      isOpen = false;
    };
  }, [blockId, minutes]);
  if (!readings || readings.chosen.length + readings.offered.length === 0) return null;
  const { chosen, offered } = readings;

  async function choose(bookmarkIds: string[], done: string) {
    const answer = await send<typeof chooseReadings>("PUT", path, {
      params: { id: blockId },
      body: { bookmarkIds },
    });
    if (answer.ok) setReadings(answer.body);
    setSaid(answer.ok ? done : answer.problem.detail);
  }

  const ids = chosen.map(({ bookmarkId }) => bookmarkId);
  return (
    <section aria-label="To read" className="grid gap-2 border-t border-rule pt-4">
      {chosen.length > 0 ? <List readings={chosen} title="To read in it" /> : null}
      {offered.length > 0 ? <List readings={offered} title="Kept unread, and fits" /> : null}
      <div className="flex flex-wrap gap-2">
        {offered.length > 0 ? (
          <Button
            onClick={() =>
              void choose([...ids, ...offered.map(({ bookmarkId }) => bookmarkId)], "Put into the block.")
            }
          >
            Read these here
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <Button variant="quiet" onClick={() => void choose([], "Taken out of the block.")}>
            Take out
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-xs text-quiet">
        {said}
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
