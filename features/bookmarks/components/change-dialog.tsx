"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { Notice } from "@/components/notice";
import { readingStates } from "@/db/enums";
import { send } from "@/lib/http/client";
import { changeOf, type OwnFields, overChange, ownFieldsOf } from "../changed-fields";
import type { changeBookmark } from "../endpoints";
import type { listLists } from "../lists/endpoints";
import type { Bookmark } from "../queries";
import { Modal } from "./modal";

interface Props {
  id: string;
  version: RefObject<string>;
  title: string;
  fields: OwnFields;
  onClose: (said?: string) => void;
}

const labels: Record<keyof OwnFields, string> = {
  ownTitle: "Your own title",
  tags: "Tags",
  listId: "List",
  state: "State",
};

/** What a bookmark's owner says of it, but for the note, which stands beside it. */
export function ChangeDialog({ id, version, title, fields, onClose }: Props) {
  const router = useRouter();
  const [stored, setStored] = useState(fields);
  const [typed, setTyped] = useState(fields);
  const [theirs, setTheirs] = useState<string[]>([]);
  const [lists, setLists] = useState<{ id: string; name: string }[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    void send<typeof listLists>("GET", "/api/v1/lists", {}).then(
      (answer) => answer.ok && setLists(answer.body.items),
    );
  }, []);
  const set = (name: keyof OwnFields) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const body = changeOf(stored, typed);
    const answer = await send<typeof changeBookmark>(
      "PATCH",
      "/api/v1/bookmarks/{id}",
      { params: { id }, body },
      {
        ifMatch: version.current,
        waits: { thing: `bookmark ${id}`, label: `Change of “${title}”` },
      },
    );
    setBusy(false);
    if (answer.ok) {
      version.current = answer.body.etag;
      router.refresh();
      return onClose();
    }
    if (answer.status === 202) {
      // What follows goes over the version that comes with the answer.
      version.current = "";
      return onClose("Waits for a connection.");
    }
    const current = answer.problem.current as Bookmark | undefined;
    if (answer.status === 409 && current) goOver(current);
    setFailure(
      answer.status === 404
        ? "It was removed elsewhere; for 30 days the trash holds it."
        : (answer.problem.errors?.[0]?.message ?? answer.problem.detail),
    );
  }

  /** What was typed stays, and what stands there instead is shown: sent again, it goes over that. */
  function goOver(current: Bookmark) {
    const now = ownFieldsOf(current);
    const over = overChange(stored, typed, now);
    version.current = current.etag;
    setStored(now);
    setTyped(over.typed);
    const words = { ...now, listId: current.list?.name ?? "" };
    setTheirs(over.clashes.map((name) => `${labels[name]}: ${words[name] || "nothing"}`));
  }

  return (
    <Modal title={`Change “${title}”`} onClose={() => onClose()}>
      <form onSubmit={save} className="grid gap-4">
        {failure ? (
          <Notice tone="danger" title="Not saved" role="alert">
            <p>{failure} What you typed is still here.</p>
            {theirs.length > 0 ? (
              <>
                <p className="mt-2 font-semibold">There it says:</p>
                {theirs.map((line) => (
                  <p key={line} className="wrap-anywhere">
                    {line}
                  </p>
                ))}
                <p className="mt-2">Save yours over it, or close this.</p>
              </>
            ) : null}
          </Notice>
        ) : null}
        <Field
          id={`title-${id}`}
          label={labels.ownTitle}
          hint="Empty, the page's own is shown."
          maxLength={500}
          value={typed.ownTitle}
          onChange={set("ownTitle")}
        />
        <Field
          id={`tags-${id}`}
          label={labels.tags}
          hint="With commas between them."
          value={typed.tags}
          onChange={set("tags")}
        />
        <SelectField
          id={`list-${id}`}
          label={labels.listId}
          value={typed.listId}
          onChange={set("listId")}
          disabled={!lists}
        >
          <option value="">No list</option>
          {(lists ?? []).map((list) => (
            <option key={list.id} value={list.id}>
              {list.name}
            </option>
          ))}
        </SelectField>
        <SelectField id={`state-${id}`} label={labels.state} value={typed.state} onChange={set("state")}>
          {readingStates.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </SelectField>
        <Button type="submit" variant="primary" className="justify-self-end" aria-disabled={isBusy}>
          {isBusy ? "Saving …" : "Save"}
        </Button>
      </form>
    </Modal>
  );
}
