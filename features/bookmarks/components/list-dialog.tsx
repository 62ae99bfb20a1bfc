"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField, TextField } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useAsking } from "@/components/use-asking";
import { type ListAccess, listAccesses } from "@/db/enums";
import { send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import type { changeList, makeList, removeList, restoreList } from "../lists/endpoints";
import type { List } from "../lists/queries";
import { Modal } from "./modal";

const accessNames: Record<ListAccess, string> = {
  private: "Only you",
  link: "Whoever has its secret address",
  public: "Everybody, with a feed",
};

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
  const version = useRef(list?.etag ?? "");
  const [failure, setFailure] = useState("");
  const [isRemoved, setRemoved] = useState(false);
  const [theirs, setTheirs] = useState<List | null>(null);
  const isEnding = useRef(false);

  function finish() {
    router.refresh();
    onClose();
  }
  const { submit, isBusy, faults, fault, message } = useAsking(async (values) => {
    const text = (name: string) => String(values.get(name) ?? "");
    const body = {
      name: text("name"),
      description: text("description") || null,
      access: text("access") as ListAccess,
    };
    if (!list) return send<typeof makeList>("POST", "/api/v1/lists", { body });
    const path = "/api/v1/lists/{id}";
    const sent = { params: { id: list.id }, body };
    const answer = await send<typeof changeList>("PATCH", path, sent, { ifMatch: version.current });
    const current = answer.ok ? undefined : (answer.problem.current as List | undefined);
    // Shown, and written over only by a second press.
    if (current) version.current = current.etag;
    setTheirs(current ?? null);
    return answer;
  }, finish);

  async function remove({ id }: List) {
    // A second press before the answer would find it gone, and say so.
    if (isEnding.current) return;
    isEnding.current = true;
    const answer = await overLatest(version, (ifMatch) =>
      send<typeof removeList>("DELETE", "/api/v1/lists/{id}", { params: { id } }, { ifMatch }),
    );
    isEnding.current = false;
    if (answer.ok) return setRemoved(true);
    setFailure(answer.problem.detail);
  }
  async function undo({ id }: List) {
    const answer = await send<typeof restoreList>("POST", "/api/v1/lists/{id}/restore", { params: { id } });
    if (answer.ok) return finish();
    setFailure(answer.problem.detail);
  }
  // The page learns of a removal when the dialog closes, and loses the button that opened it: until then Undo stands here.
  function close() {
    if (isRemoved) router.refresh();
    onClose();
    if (isRemoved) document.getElementById("lists")?.focus();
  }

  if (list && isRemoved) {
    return (
      <Modal title={`The list “${list.name}”`} onClose={close}>
        <p role="status">{failure || "Removed. Its bookmarks stay."}</p>
        <Button autoFocus className="justify-self-start" onClick={() => void undo(list)}>
          Undo
        </Button>
      </Modal>
    );
  }
  return (
    <Modal title={list ? `The list “${list.name}”` : "New list"} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <FormFault fault={fault ?? (failure || null)} message={message} />
        {theirs ? (
          <div className="border-s-4 border-warn bg-warn-soft p-3">
            <p className="font-semibold text-warn">There it says:</p>
            <p className="my-2 whitespace-pre-wrap wrap-anywhere">
              {[theirs.name, theirs.description, accessNames[theirs.access]].filter(Boolean).join("\n")}
            </p>
            <p>Save yours over it, or close this.</p>
          </div>
        ) : null}
        <Field
          id="list-name"
          name="name"
          label="Name"
          required
          maxLength={100}
          defaultValue={list?.name}
          error={faults.name}
        />
        <TextField
          id="list-description"
          label="What it is about"
          name="description"
          rows={3}
          maxLength={2000}
          defaultValue={list?.description ?? ""}
          error={faults.description}
        />
        <SelectField
          id="list-access"
          label="Who may read it"
          hint="Others see titles and addresses, never your notes, tags and states."
          name="access"
          defaultValue={list?.access ?? "private"}
        >
          {listAccesses.map((access) => (
            <option key={access} value={access}>
              {accessNames[access]}
            </option>
          ))}
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
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            Save
          </Button>
        </div>
      </form>
    </Modal>
  );
}
