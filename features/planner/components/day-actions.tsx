"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/button";
import { dayAfter, daysBetween } from "@/lib/days";
import type { PlannedDay } from "../plan-state";
import { copyOf, type NewFields } from "./use-gestures";

const key = "metier-plan-copied";

interface Copied {
  from: string;
  /** The day that was copied, as whoever copied it saw it. */
  day: string;
  blocks: NewFields[];
}

/** A whole day at once: copied, cut, pasted and cleared, each as one gesture that Undo takes back. */
export function DayActions({
  day: { view, spans, name },
  isReady,
  onClear,
  onPaste,
}: {
  day: PlannedDay;
  isReady: boolean;
  onClear: (spans: PlannedDay["spans"], gesture: string, said: string) => void;
  onPaste: (gesture: string, said: string, blocks: readonly NewFields[]) => void;
}) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => setCopied(readCopied()), []);
  // What began the day before belongs to that day.
  const own = spans.filter(({ from }) => from >= 0);
  const count = own.length === 1 ? "1 block" : `${own.length} blocks`;

  function copy() {
    const kept = { from: name.long, day: view.date, blocks: own.map(({ block }) => copyOf(block)) };
    sessionStorage.setItem(key, JSON.stringify(kept));
    setCopied(kept);
    setSaid(`Copied ${count}.`);
  }

  return (
    <div className="grid justify-items-start gap-1">
      <div className="flex flex-wrap gap-2">
        <Button disabled={!isReady || own.length === 0} onClick={copy}>
          Copy day
        </Button>
        <Button
          disabled={!isReady || own.length === 0}
          onClick={() => {
            copy();
            onClear(own, `Cut ${name.long}`, `Cut ${count}.`);
          }}
        >
          Cut day
        </Button>
        <Button
          disabled={!isReady || own.length === 0}
          onClick={() => onClear(own, `Cleared ${name.long}`, `Cleared ${count}.`)}
        >
          Clear day
        </Button>
        {copied ? (
          <Button
            disabled={!isReady}
            onClick={() =>
              onPaste(
                `Pasted ${copied.from} into ${name.long}`,
                `Added ${copied.blocks.length} from ${copied.from}.`,
                copied.blocks.map((block) => ({
                  ...block,
                  // A block of another zone may have another date than the day that it was seen on.
                  date: dayAfter(block.date, daysBetween(copied.day, view.date)),
                })),
              )
            }
          >
            Paste {copied.from}
          </Button>
        ) : null}
      </div>
      <p role="status" className="text-xs text-quiet">
        {said}
      </p>
    </div>
  );
}

function readCopied(): Copied | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isCopied(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isCopied(value: unknown): value is Copied {
  return (
    typeof value === "object" &&
    value !== null &&
    "day" in value &&
    "blocks" in value &&
    Array.isArray(value.blocks)
  );
}
