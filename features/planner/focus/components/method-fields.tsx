"use client";

import { useId } from "react";
import { Field, SelectField } from "@/components/field";
import { type Method, methodWords } from "../focus-clock";

const known: (Method | null)[] = [null, { work: 25, rest: 5 }, { work: 50, rest: 10 }];
const keyOf = (method: Method | null) => (method ? `${method.work}/${method.rest}` : "none");

/** How somebody works: without breaks, by one of the known methods, or their own. */
export function MethodFields({
  method,
  isOwn,
  onChoose,
}: {
  method: Method | null;
  isOwn: boolean;
  onChoose: (method: Method | null, isOwn: boolean) => void;
}) {
  const id = useId();
  const own = method ?? { work: 25, rest: 5 };
  return (
    <div className="grid gap-3">
      <SelectField
        id={`${id}-method`}
        label="Breaks"
        value={isOwn ? "own" : keyOf(method)}
        onChange={({ target }) =>
          target.value === "own"
            ? onChoose(own, true)
            : onChoose(known.find((one) => keyOf(one) === target.value) ?? null, false)
        }
      >
        {known.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {methodWords(one)}
          </option>
        ))}
        <option value="own">My own</option>
      </SelectField>
      {isOwn ? (
        <div className="grid grid-cols-2 gap-4">
          <Field
            id={`${id}-work`}
            label="Work, minutes"
            type="number"
            min={1}
            max={240}
            required
            value={own.work || ""}
            onChange={({ target }) => onChoose({ ...own, work: Number(target.value) }, true)}
          />
          <Field
            id={`${id}-rest`}
            label="Break, minutes"
            type="number"
            min={1}
            max={120}
            required
            value={own.rest || ""}
            onChange={({ target }) => onChoose({ ...own, rest: Number(target.value) }, true)}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Whether a kept method is none of those with a name. */
export function isOwnMethod(method: Method | null): boolean {
  return !known.some((one) => keyOf(one) === keyOf(method));
}
