"use client";

import { type FormEvent, forwardRef, useId, useState } from "react";
import { Button } from "@/components/button";
import { formatMinutes } from "@/lib/clock";
import { parseRule } from "@/lib/repeat-rule";
import { type QuickAdd, readQuickAdd } from "../quick-add";
import { ruleWords, weekdayWords } from "../repeat-words";

/** What stands in a line's place where it says nothing. */
export interface Usual {
  date: string;
  start: string;
  minutes: number;
}

/** A line in plain words, and beside it what it will become. */
export const QuickAddField = forwardRef<
  HTMLInputElement,
  {
    today: string;
    usual: Usual;
    isReady: boolean;
    onAdd: (said: QuickAdd) => void;
    onDetails: (said: QuickAdd) => void;
    /** Leaves the line for what was added. */
    onLeave: () => void;
  }
>(function Line({ today, usual, isReady, onAdd, onDetails, onLeave }, input) {
  const [line, setLine] = useState("");
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const said = readQuickAdd(line, today);
  const isEmpty = line.trim() === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!said.title) return setAsked(true);
    onAdd(said);
    setLine("");
    setAsked(false);
  }

  return (
    <form onSubmit={submit} className="mb-6 print:hidden" noValidate>
      <label htmlFor={id} className="mb-1 block font-semibold">
        Add a block
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          className="input min-w-0 flex-1"
          value={line}
          maxLength={300}
          disabled={!isReady}
          autoComplete="off"
          placeholder="code review 14:00 45m every weekday"
          aria-describedby={`${id}-says`}
          aria-invalid={isAsked && !said.title ? true : undefined}
          aria-keyshortcuts="N"
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && onLeave()}
        />
        <Button type="submit" variant="primary" disabled={!isReady}>
          Add
        </Button>
        <Button disabled={!isReady} onClick={() => onDetails(said)}>
          Details
        </Button>
      </div>
      <p id={`${id}-says`} aria-live="polite" className="mt-1 min-h-6 text-xs text-quiet">
        {isAsked && !said.title ? (
          <span className="text-danger">Say what it is, too: code review 14:00 45m.</span>
        ) : isEmpty ? (
          "A day, a time, a length and a repeat, in any order."
        ) : (
          wordsOf(said, usual)
        )}
      </p>
    </form>
  );
});

/** `“code review”, Thursday 4 June, 09:00, 1 h, every weekday`. */
function wordsOf(said: QuickAdd, usual: Usual): string {
  const date = said.date ?? usual.date;
  const repeat = said.recurrence ? `, ${ruleWords(parseRule(said.recurrence), date)}` : "";
  const title = said.title ? `“${said.title}”` : "No title yet";
  return `${title}: ${weekdayWords(date)}, ${said.start ?? usual.start}, ${formatMinutes(said.minutes ?? usual.minutes)}${repeat}`;
}
