"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { useSaid, useWaitingSaved } from "@/components/use-said";
import { send } from "@/lib/http/client";
import { plural } from "@/lib/text";
import type { changeBookmarks, undoBookmarks } from "../endpoints";
import { BulkBar, type BulkDo } from "./bulk-bar";
import { KeyHelp } from "./key-help";
import { useBookmarkKeys } from "./use-bookmark-keys";

interface Props {
  lists: { id: string; name: string }[];
  tags: string[];
  isTrash: boolean;
  count: number;
  /** The rows, each with a checkbox of its id. */
  children: ReactNode;
}

/** Gestures on many bookmarks go out in their order. */
const thing = "many bookmarks";

/** Where many bookmarks are worked on at once: selection, gestures with Undo, and keys. */
export function BookmarkBench({ lists, tags, isTrash, count, children }: Props) {
  const router = useRouter();
  const bench = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<string[]>([]);
  const [message, setMessage] = useSaid();
  const [changeId, setChangeId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { take, pass } = useHandover();
  // What waited has arrived: the page shows what became of it.
  useWaitingSaved(() => router.refresh());
  useBookmarkKeys(bench, () => setHelpOpen(true));

  const boxes = () => [...(bench.current?.querySelectorAll<HTMLInputElement>("input[name=bookmark]") ?? [])];
  const look = () => setSelected(boxes().flatMap((box) => (box.checked ? box.value : [])));
  function select(isChecked: boolean) {
    for (const box of boxes()) box.checked = isChecked;
    look();
  }

  async function change(what: BulkDo) {
    if (isBusy) return;
    setBusy(true);
    const body = { ids: selected, ...what };
    const waits = {
      thing,
      label: `${plural(selected.length, "bookmark")}: ${inWords(what)}`,
    };
    const answer = await send<typeof changeBookmarks>("POST", "/api/v1/bookmarks/bulk", { body }, { waits });
    setBusy(false);
    if (answer.status === 202) {
      pass();
      setChangeId(null);
      select(false);
      return setMessage(`${waits.label}. It waits for a connection.`);
    }
    if (!answer.ok) return setMessage(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
    const { gesture, count: changed } = answer.body;
    setMessage(`${gesture}: ${plural(changed, "bookmark")}.`);
    setChangeId(changed > 0 ? answer.body.changeId : null);
    pass();
    select(false);
    router.refresh();
  }

  async function undo() {
    if (!changeId || isBusy) return;
    setBusy(true);
    const path = "/api/v1/bookmarks/undo";
    const waits = { thing, label: `Undo: ${message}` };
    const answer = await send<typeof undoBookmarks>("POST", path, { body: { changeId } }, { waits });
    setBusy(false);
    pass();
    setChangeId(null);
    if (answer.status === 202) return setMessage("Undo waits for a connection.");
    setMessage(
      answer.ok
        ? `Taken back: ${answer.body.gesture}, ${plural(answer.body.count, "bookmark")}.`
        : answer.problem.detail,
    );
    router.refresh();
  }

  return (
    <section ref={bench} aria-label="Bookmarks" onChange={look}>
      <div className="mb-2 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        {count > 0 ? (
          <Button
            ref={changeId ? undefined : take}
            variant="quiet"
            onClick={() => select(selected.length < count)}
          >
            {selected.length < count ? "Select all on this page" : "Select none"}
          </Button>
        ) : null}
        <p role="status" className="text-sm">
          {message}
        </p>
        {changeId ? (
          <Button ref={take} variant="quiet" onClick={undo}>
            Undo
          </Button>
        ) : null}
        {count > 0 ? (
          <Button variant="quiet" className="ms-auto max-sm:hidden" onClick={() => setHelpOpen(true)}>
            Keys<span className="sr-only"> that work here</span> <kbd>?</kbd>
          </Button>
        ) : null}
      </div>
      {children}
      {selected.length > 0 ? (
        <BulkBar
          count={selected.length}
          lists={lists}
          tags={tags}
          isTrash={isTrash}
          isBusy={isBusy}
          onDo={change}
        />
      ) : null}
      {isHelpOpen ? <KeyHelp onClose={() => setHelpOpen(false)} /> : null}
    </section>
  );
}

function inWords(what: BulkDo): string {
  if ("tag" in what) return `tag “${what.tag}”`;
  if ("untag" in what) return `take off the tag “${what.untag}”`;
  if ("state" in what) return `mark as ${what.state}`;
  if ("listId" in what) return what.listId ? "move to a list" : "take out of the list";
  return "remove" in what ? "remove" : "put back";
}
