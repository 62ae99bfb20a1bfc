"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { useNote } from "./use-note";

interface Props {
  id: string;
  version: RefObject<string>;
  title: string;
  note: string;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  onSaved: (note: string) => void;
  /** The note as it was read, set; none where it was changed since. */
  children: ReactNode;
}

/** The reader's own words on a bookmark: set, and on a press as they were typed. They save themselves. */
export function NoteField({ id, version, title, note, isOpen, setOpen, onSaved, children }: Props) {
  const router = useRouter();
  const { text, state, write, save, choose } = useNote(id, version, note, onSaved);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // What is not saved, or asks for a decision, is not put away.
  const isShown = isOpen || !["untouched", "saved", "waiting"].includes(state.name);
  const wasShown = useRef(isShown);

  useEffect(() => {
    // A new text comes back set.
    if (!isShown && state.name === "saved") router.refresh();
    if (isShown === wasShown.current) return;
    wasShown.current = isShown;
    (isShown ? field : button).current?.focus();
  }, [isShown, state.name, router]);

  function settle(chosen: string) {
    choose(chosen);
    field.current?.focus();
  }

  function close() {
    void save();
    setOpen(false);
  }

  if (!isShown) {
    const asTyped = text ? <p className="font-serif whitespace-pre-wrap wrap-anywhere">{text}</p> : null;
    return (
      <>
        {/* What is set says the old words until the new ones have arrived. */}
        {state.name === "waiting" ? asTyped : (children ?? asTyped)}
        <Button ref={button} variant="quiet" onClick={() => setOpen(true)}>
          {text ? "Change the note" : "Add a note"}
          <span className="sr-only">{text ? ` on ${title}` : ` to ${title}`}</span>
        </Button>
        {state.name === "waiting" ? (
          <p role="status" className="text-xs text-quiet">
            Waits for a connection
          </p>
        ) : null}
      </>
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
      <Button variant="quiet" onClick={close}>
        Done<span className="sr-only"> with the note on {title}</span>
      </Button>
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
