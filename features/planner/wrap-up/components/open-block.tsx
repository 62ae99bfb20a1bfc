"use client";

import { formatMinutes } from "@/lib/clock";
import type { DayClock } from "../../day-clock";
import { clockIn } from "../../day-view";
import type { PlacedBlock } from "../../queries";
import { shownKey } from "../../shown-edits";
import type { Choice } from "../wrap-up";

const words = { leave: "Leave it", done: "It was done", drop: "Drop it" } as const;

/** One block of which nothing is said yet, and what can become of it. */
export function OpenBlock({
  block,
  clock,
  choice,
  next,
  nextName,
  onChoose,
}: {
  block: PlacedBlock;
  clock: DayClock;
  choice: Choice;
  next: string;
  nextName: string;
  onChoose: (choice: Choice) => void;
}) {
  const { title, from, minutes } = block;
  const radio = (isChecked: boolean, text: string, chosen: Choice) => (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name={`choice-${shownKey(block)}`}
        className="size-4 accent-signal"
        checked={isChecked}
        onChange={() => onChoose(chosen)}
      />
      {text}
    </label>
  );
  return (
    <li className="py-3">
      <fieldset className="min-w-0">
        <legend className="max-w-full font-semibold break-words">
          {title}{" "}
          <span className="num font-normal text-quiet">
            {clockIn(clock, from)}, {formatMinutes(minutes)}
          </span>
        </legend>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 sm:flex sm:flex-wrap">
          {(["leave", "done", "drop"] as const).map((type) => (
            <span key={type}>{radio(choice.type === type, words[type], { type })}</span>
          ))}
          {radio(choice.type === "move", choice.type === "move" ? "Move it to" : `Move it to ${nextName}`, {
            type: "move",
            day: next,
          })}
          {choice.type === "move" ? (
            <input
              type="date"
              aria-label={`Day for ${title}`}
              className="input max-w-44"
              min="1970-01-01"
              max="2199-12-31"
              required
              value={choice.day}
              onChange={({ target }) => target.value && onChoose({ type: "move", day: target.value })}
            />
          ) : null}
        </div>
      </fieldset>
    </li>
  );
}
