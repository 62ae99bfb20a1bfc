"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { OwnFields } from "../changed-fields";
import type { removeBookmark, restoreBookmark } from "../endpoints";
import { ChangeDialog } from "./change-dialog";
import { NoteField } from "./note-field";
import { OrderGrip } from "./order-grip";

interface Props {
  id: string;
  etag: string;
  title: string;
  note: string;
  /** The note, set. */
  noteShown: ReactNode;
  isTrash: boolean;
  fields: OwnFields;
  /** What was kept, rendered on the server. */
  children: ReactNode;
}

/** One bookmark that can be removed at once and taken back, with its note. */
export function BookmarkRow({ id, etag, title, note, noteShown, isTrash, fields, children }: Props) {
  const [isChanging, setChanging] = useState(false);
  const version = useRef(etag);
  const [isGone, setGone] = useState(false);
  const [message, setMessage] = useState("");
  const [latestNote, setLatestNote] = useState(note);
  const [isNoting, setNoting] = useState(false);
  const [known, setKnown] = useState(etag);
  const [edition, setEdition] = useState(0);
  // The page brings what was written since; the row itself stays, and with it the keyboard's place.
  if (known !== etag) {
    setKnown(etag);
    if (note !== latestNote) setEdition(edition + 1);
    setLatestNote(note);
  }
  // The answer of the last write, which the next one waits for.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const button = useRef<HTMLButtonElement>(null);
  const [wantsFocus, setWantsFocus] = useState(false);

  useEffect(() => {
    version.current = etag;
  }, [etag]);

  useEffect(() => {
    if (wantsFocus) button.current?.focus();
    setWantsFocus(false);
  }, [wantsFocus]);

  function show(gone: boolean, text: string) {
    setGone(gone);
    setMessage(text);
    setWantsFocus(true);
  }

  /** Takes it off this page, to the trash or out of it, or brings it back. */
  async function write(gone: boolean) {
    const isRemoval = gone !== isTrash;
    show(gone, isRemoval ? `Removed “${title}”.` : `Kept “${title}” again.`);
    const before = last.current;
    const work = before.then(() => (isRemoval ? remove(id, title, version) : restore(id, title, version)));
    last.current = work;
    const failure = await work;
    if (failure) show(!gone, failure);
  }

  return (
    <li
      data-bookmark={id}
      className="-ms-3 border-b border-s-2 border-rule border-s-transparent py-4 ps-2.5 focus-within:border-s-signal"
    >
      <div
        className={
          isGone
            ? "hidden"
            : "flex flex-wrap items-start justify-between gap-x-8 gap-y-3 lg:grid lg:grid-cols-12"
        }
      >
        <div className="flex w-full min-w-0 gap-3 lg:col-span-7">
          {isGone ? null : (
            <label className="-m-3 self-start p-3">
              <input type="checkbox" name="bookmark" value={id} className="size-5 accent-signal" />
              <span className="sr-only">Select {title}</span>
            </label>
          )}
          <div className="min-w-0 grow wrap-anywhere">{children}</div>
        </div>
        <div className="min-w-0 grow has-[textarea]:basis-full lg:col-span-3">
          {isGone || isTrash ? null : (
            <NoteField
              key={edition}
              id={id}
              version={version}
              title={title}
              note={latestNote}
              isOpen={isNoting}
              setOpen={setNoting}
              onSaved={setLatestNote}
            >
              {latestNote === note ? noteShown : null}
            </NoteField>
          )}
        </div>
        <div className="ms-auto flex flex-wrap justify-end gap-x-4 lg:col-span-2">
          {isTrash && !isGone ? (
            <Button ref={button} variant="quiet" onClick={() => write(true)}>
              Put back <span className="sr-only">{title}</span>
            </Button>
          ) : null}
          {isGone || isTrash ? null : (
            <>
              <OrderGrip id={id} title={title} version={version} />
              <Button variant="quiet" data-key="change" onClick={() => setChanging(true)}>
                Change <span className="sr-only">{title}</span>
              </Button>
              <Button ref={button} variant="quiet" data-key="remove" onClick={() => write(true)}>
                Remove <span className="sr-only">{title}</span>
              </Button>
            </>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-2">
        <p role="status" className={isGone ? "" : "text-xs text-quiet"}>
          {message}
        </p>
        {isGone ? (
          <Button ref={button} variant="quiet" onClick={() => write(false)}>
            Undo{" "}
            <span className="sr-only">
              {isTrash ? "putting back" : "removing"} {title}
            </span>
          </Button>
        ) : null}
      </div>
      {isChanging ? (
        <ChangeDialog
          id={id}
          version={version}
          title={title}
          fields={fields}
          onClose={(said = "") => {
            setChanging(false);
            setMessage(said);
          }}
        />
      ) : null}
    </li>
  );
}

type Version = { current: string };

/** @returns what went wrong, or nothing. */
async function remove(id: string, title: string, version: Version): Promise<string | undefined> {
  // Where its note was changed elsewhere nothing is lost, since all of it can be taken back.
  const answer = await overLatest(version, (ifMatch) =>
    send<typeof removeBookmark>(
      "DELETE",
      "/api/v1/bookmarks/{id}",
      { params: { id } },
      { ifMatch, waits: { thing: `bookmark ${id}`, label: `Remove “${title}”` } },
    ),
  );
  return answer.ok || [202, 404].includes(answer.status) ? undefined : answer.problem.detail;
}

async function restore(id: string, title: string, version: Version): Promise<string | undefined> {
  const waits = { thing: `bookmark ${id}`, label: `Keep “${title}” again` };
  const path = "/api/v1/bookmarks/{id}/restore";
  const answer = await send<typeof restoreBookmark>("POST", path, { params: { id } }, { waits });
  // What follows goes over the version that comes with the answer.
  if (answer.status === 202) version.current = "";
  else if (!answer.ok) return answer.problem.detail;
  else version.current = answer.body.etag;
}
