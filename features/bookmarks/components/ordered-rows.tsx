"use client";

import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { changeBookmark } from "../endpoints";
import { type ListOrder, ListOrderContext, type MovedRow } from "./use-list-order";

interface Props {
  rows: { id: string; row: ReactNode }[];
  /** The bookmark that stands before the first of this page. */
  before: string | null;
}

interface Moved {
  words: string;
  undo: (() => void) | null;
}

/** The bookmarks of a list in their order, which the pointer, the arrow keys and a press can change. */
export function OrderedRows({ rows, before }: Props) {
  const given = rows.map(({ id }) => id).join(" ");
  const [known, setKnown] = useState(given);
  const [ids, setIds] = useState(() => rows.map(({ id }) => id));
  const [moved, setMoved] = useState<Moved>({ words: "", undo: null });
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<Element | null>(null);
  if (known !== given) {
    setKnown(given);
    setIds(rows.map(({ id }) => id));
  }

  // A browser forgets the focus of what is moved in the page.
  useLayoutEffect(() => {
    const button = focused.current;
    focused.current = null;
    if (ids && button instanceof HTMLElement && button !== document.activeElement) button.focus();
  }, [ids]);

  async function keep(next: string[], id: string, row: MovedRow, was: string[]) {
    const at = next.indexOf(id);
    focused.current = document.activeElement;
    setIds(next);
    const words = `Moved “${row.title}” to ${at + 1} of ${next.length}.`;
    const undo = () =>
      void keep(was, id, row, next).then(() => setMoved({ words: "Moved back.", undo: null }));
    setMoved({ words, undo });
    const failure = await putBehind(id, next[at - 1] ?? before, row);
    if (failure === undefined) return;
    if (failure === waiting) return setMoved({ words: `${words} ${waiting}`, undo });
    setIds(was);
    setMoved({ words: failure, undo: null });
  }

  function move(id: string, to: number, row: MovedRow) {
    const place = Math.min(Math.max(to, 0), ids.length - 1);
    if (place !== ids.indexOf(id)) void keep(placed(ids, id, place), id, row, ids);
  }

  function drag(id: string, event: PointerEvent<HTMLElement>, row: MovedRow) {
    if (event.button !== 0) return;
    event.preventDefault();
    const start = ids;
    let latest = ids;
    const follow = ({ clientY }: { clientY: number }) => {
      const items = [...(list.current?.children ?? [])];
      const to = items.findIndex((item) => clientY < item.getBoundingClientRect().bottom);
      const next = placed(latest, id, to < 0 ? items.length - 1 : to);
      if (next.join() !== latest.join()) setIds(next);
      latest = next;
    };
    // On the window, as a row that is moved in the page cannot hold on to the pointer.
    const watch = new AbortController();
    const { signal } = watch;
    const stop = (isKept: boolean) => {
      watch.abort();
      if (!isKept) setIds(start);
      else if (latest.join() !== start.join()) void keep(latest, id, row, start);
    };
    addEventListener("pointermove", follow, { signal });
    addEventListener("pointerup", () => stop(true), { signal });
    addEventListener("pointercancel", () => stop(false), { signal });
  }

  const order: ListOrder = { ids, move, drag };
  const rowOf = new Map(rows.map(({ id, row }) => [id, row]));
  return (
    <ListOrderContext value={order}>
      <div className="mb-2 flex min-h-11 flex-wrap items-center gap-x-4">
        <p role="status" className="text-sm">
          {moved.words || "Drag a bookmark by its handle, or press an arrow, to change the order."}
        </p>
        {moved.undo ? (
          <Button variant="quiet" onClick={moved.undo}>
            Undo<span className="sr-only"> the move</span>
          </Button>
        ) : null}
      </div>
      <ul ref={list} className="border-t border-ink" aria-label="What you kept">
        {ids.map((id) => rowOf.get(id))}
      </ul>
    </ListOrderContext>
  );
}

function placed(ids: readonly string[], id: string, to: number): string[] {
  return ids.filter((one) => one !== id).toSpliced(to, 0, id);
}

const waiting = "It waits for a connection.";

/** @returns what went wrong, that it waits, or nothing. */
async function putBehind(
  id: string,
  after: string | null,
  { title, version }: MovedRow,
): Promise<string | undefined> {
  const values = { params: { id }, body: { after } };
  const waits = { thing: `bookmark ${id}`, label: `Another place for “${title}”` };
  // A note that was changed elsewhere has no say in the order.
  const answer = await overLatest(version, (ifMatch) =>
    send<typeof changeBookmark>("PATCH", "/api/v1/bookmarks/{id}", values, { ifMatch, waits }),
  );
  if (answer.status === 202) {
    // What follows goes over the version that comes with the answer.
    version.current = "";
    return waiting;
  }
  if (!answer.ok) return `Not moved. ${answer.problem.errors?.[0]?.message ?? answer.problem.detail}`;
  version.current = answer.body.etag;
}
