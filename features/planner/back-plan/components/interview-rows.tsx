"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { type StageKind, stageKinds } from "../back-plan";

interface Row {
  kind?: StageKind | undefined;
  on?: string | undefined;
  count?: number | undefined;
}

/** A row for each interview: those that are known, or one to begin with, and more on request. */
export function InterviewRows({ rows, today }: { rows: readonly Row[]; today: string }) {
  const [shown, setShown] = useState(Math.max(1, rows.findLastIndex(({ kind, on }) => kind || on) + 1));
  const list = useRef<HTMLDivElement>(null);
  const begun = useRef(shown);
  useEffect(() => {
    if (shown === begun.current) return;
    begun.current = shown;
    list.current?.lastElementChild?.querySelector("select")?.focus();
  }, [shown]);
  return (
    <>
      <div ref={list} className="grid gap-3">
        {rows.slice(0, shown).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          <InterviewRow key={index} number={index + 1} row={row} today={today} />
        ))}
      </div>
      {shown < rows.length ? (
        <Button variant="quiet" className="-ms-2 mt-2" onClick={() => setShown(shown + 1)}>
          Add another
        </Button>
      ) : null}
    </>
  );
}

function InterviewRow({ number, row, today }: { number: number; row: Row; today: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_5rem] gap-x-4 gap-y-2 max-sm:border-b max-sm:border-rule max-sm:pb-3 sm:grid-cols-[minmax(0,1fr)_12rem_6rem]">
      <div className="max-sm:col-span-2">
        <SelectField
          label={<RowLabel number={number}>Kind</RowLabel>}
          name={`kind${number}`}
          defaultValue={row.kind ?? ""}
        >
          <option value="">None</option>
          {Object.entries(stageKinds).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Field
        label={<RowLabel number={number}>Day</RowLabel>}
        name={`on${number}`}
        type="date"
        {...{ min: today, defaultValue: row.on }}
      />
      <Field
        label={<RowLabel number={number}>How many</RowLabel>}
        name={`count${number}`}
        type="number"
        {...{ min: 1, max: 9, defaultValue: row.count ?? 1 }}
      />
    </div>
  );
}

function RowLabel({ number, children }: { number: number; children: string }) {
  return (
    <>
      {children}
      <span className="sr-only"> of interview {number}</span>
    </>
  );
}
