"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { useNote } from "./use-note";

interface Props {
  id: string;
  version: RefObject<string>;
  title: string;
  note: string;
  onSaved: (note: string) => void;
}

/** The reader's own words on a bookmark. They save themselves. */
export function NoteField({ id, version, title, note, onSaved }: Props) {
  const [isOpen, setOpen] = useState(note !== "");
  const { text, state, write, save, choose } = useNote(id, version, note, onSaved);
  const field = useRef<HTMLTextAreaElement>(null);
  const wasOpen = useRef(isOpen);

  useEffect(() => {
    if (isOpen && !wasOpen.current) field.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  function settle(chosen: string) {
    choose(chosen);
    field.current?.focus();
  }

  if (!isOpen) {
    return (
      <Button variant="quiet" onClick={() => setOpen(true)}>
        Add a note <span className="sr-only">to {title}</span>
      </Button>
    );
  }
  return (
    <div>
      <label htmlFor={`note-${id}`} className="block text-xs text-quiet">
        Note<span className="sr-only"> on {title}</span>
      </label>
      <textarea
        ref={field}
        id={`note-${id}`}
        className="input field-sizing-content"
        maxLength={20_000}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => void save()}
      />
      <p className="min-h-5 text-xs text-quiet" role={state.name === "failed" ? "alert" : undefined}>
        {state.name === "saving" ? "Saving …" : null}
        {state.name === "saved" ? "Saved" : null}
        {state.name === "waiting" ? "Waits for a connection" : null}
        {state.name === "failed" ? <span className="text-danger">Not saved. {state.detail}</span> : null}
      </p>
      {state.name === "conflict" ? (
        <div role="alert" className="border-s-4 border-warn bg-warn-soft p-3">
          <p className="font-semibold text-warn">This note was changed elsewhere. There it says:</p>
          <p className="my-2 whitespace-pre-wrap wrap-anywhere">{state.theirs || "(nothing)"}</p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => settle(text)}>Keep mine</Button>
            <Button onClick={() => settle(state.theirs)}>Take the other</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
