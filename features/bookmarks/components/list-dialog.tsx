"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField, TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import type { ListAccess } from "@/db/enums";
import { type Result, send } from "@/lib/http/client";
import type { changeList, makeList, removeList, restoreList } from "../lists/endpoints";
import type { List } from "../lists/queries";
import { Modal } from "./modal";

/** The button that opens a list's name, words and access, or those of a new one. */
export function ListDialog({ list }: { list: List | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" className="lg:min-h-8!" onClick={() => setOpen(true)}>
        {list ? (
          <>
            Edit<span className="sr-only"> the list {list.name}</span>
          </>
        ) : (
          "New list"
        )}
      </Button>
      {isOpen ? <ListForm list={list} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ListForm({ list, onClose }: { list: List | null; onClose: () => void }) {
  const router = useRouter();
  const [failure, setFailure] = useState<string | null>(null);
  const [isRemoved, setRemoved] = useState(false);
  const [fields, setFields] = useState({
    name: list?.name ?? "",
    description: list?.description ?? "",
    access: list?.access ?? ("private" as ListAccess),
  });
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const options = { ifMatch: list?.etag ?? "" };

  async function finish(work: Promise<Result<unknown>>) {
    const answer = await work;
    if (!answer.ok) return setFailure(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
    router.refresh();
    onClose();
  }
  function save(event: FormEvent) {
    event.preventDefault();
    const body = { ...fields, description: fields.description || null };
    void finish(
      list
        ? send<typeof changeList>("PATCH", "/api/v1/lists/{id}", { params: { id: list.id }, body }, options)
        : send<typeof makeList>("POST", "/api/v1/lists", { body }),
    );
  }
  async function remove({ id }: List) {
    const answer = await send<typeof removeList>("DELETE", "/api/v1/lists/{id}", { params: { id } }, options);
    if (answer.ok) return setRemoved(true);
    setFailure(answer.problem.detail);
  }
  function undo({ id }: List) {
    void finish(send<typeof restoreList>("POST", "/api/v1/lists/{id}/restore", { params: { id } }));
  }
  // The page learns of a removal when the dialog closes: until then Undo stands here.
  function close() {
    if (isRemoved) router.refresh();
    onClose();
  }

  if (list && isRemoved) {
    return (
      <Modal title={`The list “${list.name}”`} onClose={close}>
        <p role="status">Removed. Its bookmarks stay.</p>
        <Button className="justify-self-start" onClick={() => undo(list)}>
          Undo
        </Button>
      </Modal>
    );
  }
  return (
    <Modal title={list ? `The list “${list.name}”` : "New list"} onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        {failure ? (
          <Notice tone="danger" title="Not saved" role="alert">
            <p>{failure}</p>
          </Notice>
        ) : null}
        <Field
          id="list-name"
          label="Name"
          required
          maxLength={100}
          value={fields.name}
          onChange={set("name")}
        />
        <TextField
          id="list-description"
          label="What it is about"
          rows={3}
          maxLength={2000}
          value={fields.description}
          onChange={set("description")}
        />
        <SelectField
          id="list-access"
          label="Who may read it"
          hint="Others see titles and addresses, never your notes, tags and states."
          value={fields.access}
          onChange={set("access")}
        >
          <option value="private">Only you</option>
          <option value="link">Whoever has its secret address</option>
          <option value="public">Everybody, with a feed</option>
        </SelectField>
        {list?.url ? (
          <p className="wrap-anywhere">
            <a href={list.url}>{list.url}</a>
          </p>
        ) : null}
        <div className="flex justify-between gap-2">
          {list ? (
            <Button variant="danger" onClick={() => void remove(list)}>
              Remove the list
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" variant="primary">
            Save
          </Button>
        </div>
      </form>
    </Modal>
  );
}
