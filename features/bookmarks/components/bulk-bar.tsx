"use client";

import { type FormEvent, useId } from "react";
import { Button } from "@/components/button";
import { type ReadingState, readingStates } from "@/db/enums";

/** One thing to do to all that is selected. */
export type BulkDo =
  | { tag: string }
  | { untag: string }
  | { state: ReadingState }
  | { listId: string | null }
  | { remove: true }
  | { restore: true };

interface Props {
  count: number;
  lists: { id: string; name: string }[];
  tags: string[];
  isTrash: boolean;
  isBusy: boolean;
  onDo: (what: BulkDo) => void;
}

/** What can be done to the selected bookmarks, at the foot of the screen while any is. */
export function BulkBar({ count, lists, tags, isTrash, isBusy, onDo }: Props) {
  const names = useId();
  function tag(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const name = String(new FormData(event.currentTarget).get("tag") ?? "").trim();
    if (name) onDo(submitter?.value === "untag" ? { untag: name } : { tag: name });
  }
  return (
    <div
      role="toolbar"
      aria-label="Selected bookmarks"
      className="sticky bottom-0 z-10 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-ink bg-paper py-3"
    >
      <p className="num font-semibold">{count} selected</p>
      {isTrash ? (
        <Button onClick={() => onDo({ restore: true })} aria-disabled={isBusy}>
          Put back
        </Button>
      ) : (
        <>
          <form onSubmit={tag} className="flex gap-2 max-sm:w-full">
            <input
              name="tag"
              aria-label="Tag"
              placeholder="Tag"
              list={names}
              maxLength={60}
              className="input min-w-0 max-sm:flex-1 sm:w-32!"
            />
            <datalist id={names}>
              {tags.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </datalist>
            <Button type="submit" value="tag" aria-disabled={isBusy}>
              Add tag
            </Button>
            <Button type="submit" value="untag" aria-disabled={isBusy}>
              Take tag off
            </Button>
          </form>
          <select
            aria-label="Mark as"
            className="input w-auto! max-sm:flex-1"
            value=""
            aria-disabled={isBusy}
            onChange={(event) => onDo({ state: event.target.value as ReadingState })}
          >
            <option value="" disabled>
              Mark as …
            </option>
            {readingStates.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </select>
          <select
            aria-label="Move to list"
            className="input w-auto! max-w-48 max-sm:flex-1"
            value=""
            aria-disabled={isBusy}
            onChange={(event) => onDo({ listId: event.target.value === "none" ? null : event.target.value })}
          >
            <option value="" disabled>
              Move to list …
            </option>
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="none">No list</option>
          </select>
          <Button variant="danger" onClick={() => onDo({ remove: true })} aria-disabled={isBusy}>
            Remove
          </Button>
        </>
      )}
    </div>
  );
}
