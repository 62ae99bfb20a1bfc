import { type RefObject, useRef, useState } from "react";
import { useLeaveWarning } from "@/components/use-leave-warning";
import { useWaitingSaved } from "@/components/use-said";
import { send } from "@/lib/http/client";
import type { changeBookmark } from "../endpoints";

/** How long a pause in typing is before the note is saved. */
const pause = 700;

type State =
  | { name: "untouched" | "saved" | "waiting" | "unsaved" | "saving" }
  | { name: "failed"; detail: string }
  /** The note was changed elsewhere; both texts are at hand. */
  | { name: "conflict"; theirs: string };

/** A note that saves itself, one request at a time, and never over a text that nobody has read. */
export function useNote(
  id: string,
  version: RefObject<string>,
  note: string,
  onSaved: (note: string) => void,
) {
  const [text, setText] = useState(note);
  const [state, setState] = useState<State>({ name: "untouched" });
  const stored = useRef(note);
  const wanted = useRef(note);
  const isBusy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLeaveWarning(!["untouched", "saved", "waiting"].includes(state.name));

  useWaitingSaved(() => {
    if (state.name !== "waiting") return;
    setState({ name: "saved" });
    onSaved(stored.current);
  });

  function write(next: string) {
    setText(next);
    wanted.current = next;
    const name = next === stored.current ? "saved" : "unsaved";
    setState((before) => (before.name === "conflict" ? before : { name }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  }

  async function save() {
    clearTimeout(timer.current);
    if (isBusy.current || state.name === "conflict" || wanted.current === stored.current) return;
    isBusy.current = true;
    const end = await settle();
    isBusy.current = false;
    setState(end);
    if (end.name === "saved") onSaved(stored.current);
  }

  /** Sends until the server holds what is wanted, or until it says no. */
  async function settle(): Promise<State> {
    while (wanted.current !== stored.current) {
      setState({ name: "saving" });
      const sent = wanted.current;
      const answer = await send<typeof changeBookmark>(
        "PATCH",
        "/api/v1/bookmarks/{id}",
        { params: { id }, body: { note: sent === "" ? null : sent } },
        { ifMatch: version.current, waits: { thing: `bookmark ${id}`, label: "A note on a bookmark" } },
      );
      if (answer.status === 202) {
        stored.current = sent;
        // What follows goes over the version that comes with the answer.
        version.current = "";
        return { name: "waiting" };
      }
      if (answer.ok) {
        version.current = answer.body.etag;
        stored.current = sent;
        continue;
      }
      if (answer.status !== 409) return { name: "failed", detail: answer.problem.detail };
      const current = answer.problem.current as { note: string | null; etag: string };
      const theirs = current.note ?? "";
      version.current = current.etag;
      const isNews = theirs !== stored.current;
      stored.current = theirs;
      if (isNews && theirs !== wanted.current) return { name: "conflict", theirs };
    }
    return { name: "saved" };
  }

  /** Ends a conflict with the text that the reader chose. */
  function choose(chosen: string) {
    setText(chosen);
    wanted.current = chosen;
    isBusy.current = true;
    void settle().then((end) => {
      isBusy.current = false;
      setState(end);
      if (end.name === "saved") onSaved(stored.current);
    });
  }

  return { text, state, write, save, choose };
}
