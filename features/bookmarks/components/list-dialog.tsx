"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, SelectField, TextField } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useAsking } from "@/components/use-asking";
import { useSaid } from "@/components/use-said";
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
  const [said, setSaid] = useSaid();
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
      <span role="status" className="text-xs text-quiet not-empty:ms-4">
        {said}
      </span>
      {isOpen ? (
        <ListForm
          list={list}
          onClose={(words = "") => {
            setOpen(false);
            setSaid(words);
          }}
        />
      ) : null}
    </>
  );
}

interface FormProps {
  list: List | null;
  /** Is told what is to be said beside the button that opened it. */
  onClose: (said?: string) => void;
}

const listPath = "/api/v1/lists/{id}";
const waiting = "It waits for a connection.";

function ListForm({ list, onClose }: FormProps) {
  const router = useRouter();
  // Writes of one list go out in their order, those of a new one by themselves.
  const thing = useRef(`list ${list?.id ?? crypto.randomUUID()}`);
  const mayWait = (verb: string, name: string) => ({
    waits: { thing: thing.current, label: `${verb} “${name}”` },
  });
  const version = useRef(list?.etag ?? "");
  const [failure, setFailure] = useState("");
  const [removed, setRemoved] = useState<{ waits: boolean } | null>(null);
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
    const answer = await (list
      ? send<typeof changeList>(
          "PATCH",
          listPath,
          { params: { id: list.id }, body },
          { ifMatch: version.current, ...mayWait("Change of the list", list.name) },
        )
      : send<typeof makeList>("POST", "/api/v1/lists", { body }, mayWait("New list", body.name)));
    if (answer.status === 202) {
      onClose(waiting);
      return answer;
    }
    const current = answer.ok ? undefined : (answer.problem.current as List | undefined);
    // Shown, and written over only by a second press.
    if (current) version.current = current.etag;
    setTheirs(current ?? null);
    return answer;
  }, finish);

  async function remove({ id, name }: List) {
    // A second press before the answer would find it gone, and say so.
    if (isEnding.current) return;
    isEnding.current = true;
    const answer = await overLatest(version, (ifMatch) =>
      send<typeof removeList>(
        "DELETE",
        listPath,
        { params: { id } },
        { ifMatch, ...mayWait("Remove the list", name) },
      ),
    );
    isEnding.current = false;
    const waits = answer.status === 202;
    if (answer.ok || waits) return setRemoved({ waits });
    setFailure(answer.problem.detail);
  }
  async function undo({ id, name }: List) {
    const options = mayWait("Put back the list", name);
    const path = `${listPath}/restore` as const;
    const answer = await send<typeof restoreList>("POST", path, { params: { id } }, options);
    if (answer.ok) return finish();
    if (answer.status === 202) return onClose(waiting);
    setFailure(answer.problem.detail);
  }
  // The page learns of a removal when the dialog closes, and loses the button that opened it: until then Undo stands here.
  function close() {
    // Without a connection the page could not be read anew.
    if (removed?.waits === false) router.refresh();
    onClose();
    if (removed) document.getElementById("lists")?.focus();
  }

  if (list && removed) {
    return (
      <Modal title={`The list “${list.name}”`} onClose={close}>
        <p role="status">{failure || `Removed. Its bookmarks stay. ${removed.waits ? waiting : ""}`}</p>
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
