"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/field";
import { useHandover } from "@/components/use-handover";
import { useLeaveWarning } from "@/components/use-leave-warning";
import { useSaid } from "@/components/use-said";
import { type Result, send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { addNote, changeNote, removeNote, restoreNote } from "../notes/endpoints";
import type { Note } from "../notes/queries";

interface Props {
  entryId: string;
  title: string;
  note: Pick<Note, "id" | "etag" | "text"> | null;
  /** The note as it was read, set. */
  children?: ReactNode;
  /** Where the note stands, for a place that only leads there, and whether there is one. */
  elsewhere?: { href: string; isNoted: boolean };
}

/** The reader's own words on an entry. A text that was changed elsewhere is shown, and never written over unread. */
export function EntryNote({ entryId, title, note: opened, children, elsewhere }: Props) {
  const router = useRouter();
  const [note, setNote] = useState(opened);
  const [text, setText] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const [said, setSaid] = useSaid();
  const [removed, setRemoved] = useState<string | null>(null);
  const { take: keyboard, pass } = useHandover();
  // A second press before the answer would be about a version that the first one ends.
  const isBusy = useRef(false);
  useLeaveWarning(text !== null && text !== (note?.text ?? ""));

  const waits = { thing: `note ${entryId}`, label: `Note on “${title}”` };

  function show(answer: Result<Note>, words: string, written?: string) {
    pass();
    if (answer.status === 202 && written !== undefined) {
      setNote({ id: note?.id ?? "", etag: note?.etag ?? "", text: written });
      setText(null);
      return setSaid("Waits for a connection.");
    }
    if (!answer.ok) {
      const current = answer.problem.current as Note | null | undefined;
      if (answer.status === 409 && current) {
        setNote(current);
        setTheirs(current.text);
      }
      return setSaid(answer.problem.detail);
    }
    setNote(answer.body);
    setText(null);
    setTheirs(null);
    setRemoved(null);
    setSaid(words);
    router.refresh();
  }

  async function save(words: string) {
    if (isBusy.current) return;
    isBusy.current = true;
    const answer = await write(words);
    isBusy.current = false;
    show(answer, "Saved.", words);
  }

  function write(words: string): Promise<Result<Note>> {
    if (!note) {
      const body = { entryId, text: words };
      return send<typeof addNote>("POST", "/api/v1/notes", { body }, { waits });
    }
    const values = { params: { id: note.id }, body: { text: words } };
    const options = { ifMatch: note.etag, waits };
    return send<typeof changeNote>("PATCH", "/api/v1/notes/{id}", values, options);
  }

  async function remove({ id, etag }: NonNullable<typeof note>) {
    if (isBusy.current) return;
    isBusy.current = true;
    const path = "/api/v1/notes/{id}";
    // What was written there meanwhile comes back with it.
    const answer = await overLatest({ current: etag }, (ifMatch) =>
      send<typeof removeNote>("DELETE", path, { params: { id } }, { ifMatch, waits }),
    );
    isBusy.current = false;
    const isWaiting = answer.status === 202;
    setSaid(
      answer.ok ? "Removed." : isWaiting ? "Removed. It waits for a connection." : answer.problem.detail,
    );
    pass();
    if (answer.ok || isWaiting) setRemoved(id);
  }

  async function restore(id: string) {
    if (isBusy.current) return;
    isBusy.current = true;
    const path = "/api/v1/notes/{id}/restore";
    const answer = await send<typeof restoreNote>("POST", path, { params: { id } }, { waits });
    isBusy.current = false;
    if (answer.status === 202) setRemoved(null);
    show(answer, "Put back.", note?.text);
  }

  const forTitle = <span className="sr-only">{` on ${title}`}</span>;
  return (
    <div>
      {text !== null ? (
        <div className="grid max-w-160 gap-2 py-2">
          <TextField
            label={<>Note{forTitle}</>}
            id={`note-${entryId}`}
            rows={4}
            maxLength={20_000}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {theirs !== null ? (
            <div role="alert" className="border-s-4 border-warn bg-warn-soft p-3">
              <p className="font-semibold text-warn">There it says:</p>
              <p className="my-2 whitespace-pre-wrap">{theirs}</p>
              <p>Save yours over it, or leave it as it is.</p>
            </div>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button disabled={text.trim() === ""} onClick={() => void save(text)}>
              Save the note
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                pass();
                setText(null);
              }}
            >
              Leave it
            </Button>
          </div>
        </div>
      ) : removed ? (
        <Button ref={keyboard} variant="quiet" onClick={() => void restore(removed)}>
          Undo{forTitle}
        </Button>
      ) : elsewhere && (note || elsewhere.isNoted) ? (
        <a ref={keyboard} href={elsewhere.href} className="tap inline-block py-2">
          Your note{forTitle}
        </a>
      ) : (
        <>
          {note?.text === opened?.text ? (
            children
          ) : (
            <p className="measure whitespace-pre-wrap font-serif wrap-anywhere">{note?.text}</p>
          )}
          <div className="flex gap-6">
            <Button ref={keyboard} variant="quiet" onClick={() => setText(note?.text ?? "")}>
              {note ? "Change the note" : "Add a note"}
              {forTitle}
            </Button>
            {note ? (
              <Button variant="quiet" onClick={() => void remove(note)}>
                Remove{forTitle}
              </Button>
            ) : null}
          </div>
        </>
      )}
      <p role="status" className="text-xs text-quiet">
        {said}
      </p>
    </div>
  );
}
