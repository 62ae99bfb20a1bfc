"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField } from "@/components/field";
import { Notice } from "@/components/notice";
import { type ReadingState, readingStates } from "@/db/enums";
import { send } from "@/lib/http/client";
import type { changeBookmark } from "../endpoints";
import type { listLists } from "../lists/endpoints";
import { Modal } from "./modal";

export interface ChangedFields {
  ownTitle: string;
  /** With commas between. */
  tags: string;
  listId: string;
  state: ReadingState;
}

interface Props {
  id: string;
  version: RefObject<string>;
  title: string;
  fields: ChangedFields;
  onClose: () => void;
}

/** What a bookmark's owner says of it, but for the note, which stands beside it. */
export function ChangeDialog({ id, version, title, fields, onClose }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState(fields);
  const [lists, setLists] = useState<{ id: string; name: string }[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    void send<typeof listLists>("GET", "/api/v1/lists", {}).then(
      (answer) => answer.ok && setLists(answer.body.items),
    );
  }, []);
  const set = (name: keyof ChangedFields) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });

  async function save(event: FormEvent) {
    event.preventDefault();
    const body = {
      title: typed.ownTitle.trim() || null,
      tags: typed.tags.split(",").flatMap((tag) => tag.trim() || []),
      state: typed.state,
      ...(typed.listId === fields.listId ? {} : { listId: typed.listId || null }),
    };
    const answer = await send<typeof changeBookmark>(
      "PATCH",
      "/api/v1/bookmarks/{id}",
      { params: { id }, body },
      { ifMatch: version.current },
    );
    if (answer.ok) {
      version.current = answer.body.etag;
      router.refresh();
      return onClose();
    }
    // What was typed stays; sent again it goes over the state that was just shown to be newer.
    const current = answer.problem.current as { etag: string } | undefined;
    if (answer.status === 409 && current) version.current = current.etag;
    setFailure(
      answer.status === 404
        ? "It was removed elsewhere; for 30 days the trash holds it."
        : (answer.problem.errors?.[0]?.message ?? answer.problem.detail),
    );
  }

  return (
    <Modal title={`Change “${title}”`} onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        {failure ? (
          <Notice tone="danger" title="Not saved" role="alert">
            <p>{failure} What you typed is still here.</p>
          </Notice>
        ) : null}
        <Field
          id={`title-${id}`}
          label="Your own title"
          hint="Empty, the page's own is shown."
          maxLength={500}
          value={typed.ownTitle}
          onChange={set("ownTitle")}
        />
        <Field
          id={`tags-${id}`}
          label="Tags"
          hint="With commas between them."
          value={typed.tags}
          onChange={set("tags")}
        />
        <SelectField
          id={`list-${id}`}
          label="List"
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
        <SelectField id={`state-${id}`} label="State" value={typed.state} onChange={set("state")}>
          {readingStates.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </SelectField>
        <Button type="submit" variant="primary" className="justify-self-end">
          Save
        </Button>
      </form>
    </Modal>
  );
}
