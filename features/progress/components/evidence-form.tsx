"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field, TextField } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useAsking } from "@/components/use-asking";
import { useLeaveWarning } from "@/components/use-leave-warning";
import type { Result } from "@/lib/http/client";
import type { Evidence } from "../evidence/queries";

interface EvidenceValues {
  practisedOn: string;
  url: string | null;
  text: string | null;
}

interface Props {
  /** Keeps the fields of several forms apart. */
  id: string;
  title: string;
  /** What it says so far, or a blank one of today. */
  given: EvidenceValues;
  /** The last day that can be named. */
  today: string;
  save: (values: EvidenceValues) => Promise<Result<Evidence>>;
  leave: () => void;
  /** What was saved elsewhere meanwhile; it is written over only by a second press. */
  theirs?: EvidenceValues | null;
}

/** Link, words and day of a piece of evidence. What was typed stays until it is saved. */
export function EvidenceForm({ id, title, given, today, save, leave, theirs }: Props) {
  const [isTyped, setTyped] = useState(false);
  useLeaveWarning(isTyped);
  const { submit, isBusy, faults, fault, message } = useAsking((values) => {
    const textIn = (name: string) => String(values.get(name) ?? "").trim() || null;
    return save({ practisedOn: textIn("practisedOn") ?? today, url: textIn("url"), text: textIn("text") });
  });

  return (
    <form
      noValidate
      onSubmit={submit}
      onChange={() => setTyped(true)}
      aria-label={`Evidence for ${title}`}
      className="grid w-full max-w-160 gap-3 py-3"
    >
      <Field
        label="Link"
        name="url"
        id={`${id}-url`}
        type="url"
        maxLength={2000}
        placeholder="https://"
        autoFocus
        hint="A pull request, a page, a photo: whatever shows it."
        defaultValue={given.url ?? ""}
        error={faults.url}
      />
      <TextField
        label="In words"
        name="text"
        id={`${id}-text`}
        rows={2}
        maxLength={2000}
        defaultValue={given.text ?? ""}
        error={faults.text}
      />
      <Field
        label="Day"
        name="practisedOn"
        id={`${id}-day`}
        type="date"
        max={today}
        className="max-w-48"
        defaultValue={given.practisedOn}
        error={faults.practisedOn}
      />
      {theirs ? (
        <div role="alert" className="border-s-4 border-warn bg-warn-soft p-3">
          <p className="font-semibold text-warn">There it says:</p>
          <p className="my-2 whitespace-pre-wrap wrap-anywhere">
            {[theirs.practisedOn, theirs.url, theirs.text].filter((part) => part !== null).join("\n")}
          </p>
          <p>Save yours over it, or leave it as it is.</p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? "Saving …" : "Save the evidence"}
        </Button>
        <Button variant="quiet" className="ms-0" onClick={leave}>
          Leave it
        </Button>
      </div>
      <FormFault fault={fault} message={message} />
    </form>
  );
}
