"use client";

import { v7 } from "uuid";
import { Button } from "@/components/button";
import { formatMinutes } from "@/lib/clock";
import type { Conflict } from "../conflicts";
import { type Insisting, overTheirs } from "../over-theirs";
import type { PlanBlock } from "../plan-state";
import { weekdayWords } from "../repeat-words";
import { shownKey } from "../shown-edits";

/** What each device has made of the blocks; either can be had, and Undo brings the other back. */
export function BothVersions({
  conflict,
  onInsist,
  onSettle,
}: {
  conflict: Conflict;
  onInsist: (made: Insisting) => void;
  onSettle: () => void;
}) {
  return (
    <div className="basis-full">
      <table className="mb-2 w-full max-w-xl">
        <caption className="sr-only">{conflict.gesture}</caption>
        <thead>
          <tr>
            <th scope="col">Yours</th>
            <th scope="col">As it stands</th>
          </tr>
        </thead>
        <tbody>
          {conflict.versions.map(({ pressed, mine, theirs }) => (
            <tr key={shownKey(pressed)}>
              <td>{wordsOf(mine)}</td>
              <td>{theirs ? wordsOf(theirs) : "Not there any more"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onInsist(overTheirs(conflict, v7))}>Make mine</Button>
        <Button onClick={onSettle}>Keep what stands</Button>
      </div>
    </div>
  );
}

function wordsOf(block: PlanBlock): string {
  if (block.isDeleted) return "Deleted";
  return `${block.title}: ${weekdayWords(block.date)}, ${block.start}, ${formatMinutes(block.minutes)}`;
}
