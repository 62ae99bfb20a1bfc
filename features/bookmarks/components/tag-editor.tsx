"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { FormFault } from "@/components/form-fault";
import { useAsking } from "@/components/use-asking";
import { useWaitingSaved } from "@/components/use-said";
import { type Result, send } from "@/lib/http/client";
import { overLatest } from "@/lib/http/over-latest";
import { bookmarksHref } from "../bookmarks-href";
import type { changeBookmarks, undoBookmarks } from "../endpoints";
import { tagKey } from "../tag-name";
import type { removeTag, renameTag, restoreTag } from "../tags/endpoints";
import type { Tag } from "../tags/queries";
import { Modal } from "./modal";

interface Props {
  tags: Tag[];
  /** The tag whose bookmarks are shown. */
  chosen: Tag | undefined;
}

/** What was done to a tag, and the request that takes it back; null when that is done, too. */
interface Done {
  words: string;
  undo: (() => Promise<Result<unknown>>) | null;
  /** The tag whose bookmarks are shown after Undo. */
  back: string;
  /** Whether it is to be done once there is a connection. */
  waits?: boolean;
}

/** Gives the chosen tag another name, makes one of two, or takes it off everything; each with Undo. */
export function TagEditor({ tags, chosen }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const told = useRef<HTMLDivElement>(null);
  // What was pressed is gone, and with the tag the button that led there may be, too.
  const words = done?.words;
  useEffect(() => {
    if (words) told.current?.focus();
  }, [words]);
  useWaitingSaved(() => setDone(done && { ...done, waits: false }));

  function show(next: Done, tag: string | undefined) {
    setOpen(false);
    setDone(next);
    // What waits for a connection has changed nothing on the page yet, and without one no other can be read.
    if (next.waits) return;
    router.push(bookmarksHref({ tag }));
    router.refresh();
  }
  async function undo({ undo: takeBack, back }: Done) {
    const answer = await takeBack?.();
    if (!answer) return;
    const waits = answer.status === 202;
    const said = answer.ok ? "Taken back." : waits ? "Undo." : answer.problem.detail;
    show({ words: said, undo: null, back, waits }, answer.ok ? back : chosen?.name);
  }

  return (
    <>
      <div ref={told} tabIndex={-1} className="-mt-5 flex flex-wrap items-center gap-x-3">
        {chosen ? (
          <Button variant="quiet" onClick={() => setOpen(true)}>
            Edit the tag “{chosen.name}”
          </Button>
        ) : null}
        <p role="status" className="text-xs">
          {words}
          {done?.waits ? " It waits for a connection." : null}
        </p>
        {done?.undo ? (
          <Button variant="quiet" onClick={() => void undo(done)}>
            Undo
          </Button>
        ) : null}
      </div>
      {isOpen && chosen ? (
        <TagForm tag={chosen} tags={tags} onDone={show} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

interface FormProps {
  tag: Tag;
  tags: Tag[];
  onDone: (done: Done, tag: string | undefined) => void;
  onClose: () => void;
}

const tagPath = "/api/v1/tags/{id}";

function TagForm({ tag, tags, onDone, onClose }: FormProps) {
  const [name, setName] = useState(tag.name);
  const [failure, setFailure] = useState<string | null>(null);
  const other = tags.find(({ id, name: known }) => id !== tag.id && tagKey(known) === tagKey(name));
  const params = { id: tag.id };
  const mayWait = (label: string) => ({ waits: { thing: `tag ${tag.id}`, label } });

  async function rename() {
    const to = (body: { name: string }, ifMatch: string) => {
      const options = mayWait(`The tag “${tag.name}” is called “${body.name}”`);
      return send<typeof renameTag>("PATCH", tagPath, { params, body }, { ifMatch, ...options });
    };
    const answer = await to({ name }, tag.etag);
    if (answer.status === 202) {
      const words = `“${tag.name}” is called “${name}”.`;
      onDone({ words, undo: () => to({ name: tag.name }, ""), back: tag.name, waits: true }, tag.name);
    }
    if (!answer.ok) return answer;
    const words = `“${tag.name}” is called “${answer.body.name}” now.`;
    const undo = () => to({ name: tag.name }, answer.body.etag);
    onDone({ words, undo, back: tag.name }, answer.body.name);
    return answer;
  }
  async function merge(into: Tag) {
    const body = { filter: { tag: tag.name }, retag: { from: tag.name, to: into.name } };
    const options = mayWait(`The tag “${tag.name}” becomes “${into.name}”`);
    const answer = await send<typeof changeBookmarks>("POST", "/api/v1/bookmarks/bulk", { body }, options);
    if (answer.status === 202) {
      const words = `“${tag.name}” becomes “${into.name}”.`;
      onDone({ words, undo: null, back: tag.name, waits: true }, tag.name);
    }
    if (!answer.ok) return answer;
    const { changeId } = answer.body;
    const undo = () =>
      send<typeof undoBookmarks>(
        "POST",
        "/api/v1/bookmarks/undo",
        { body: { changeId } },
        mayWait(`Undo: “${tag.name}” becomes “${into.name}”`),
      );
    onDone({ words: `${answer.body.gesture}.`, undo, back: tag.name }, into.name);
    return answer;
  }
  async function remove() {
    // All of it comes back, a name that was given elsewhere included.
    const answer = await overLatest({ current: tag.etag }, (ifMatch) =>
      send<typeof removeTag>(
        "DELETE",
        tagPath,
        { params },
        { ifMatch, ...mayWait(`Remove the tag “${tag.name}”`) },
      ),
    );
    const waits = answer.status === 202;
    if (!answer.ok && !waits) return setFailure(answer.problem.detail);
    const undo = () =>
      send<typeof restoreTag>(
        "POST",
        "/api/v1/tags/{id}/restore",
        { params },
        mayWait(`Put back the tag “${tag.name}”`),
      );
    const words = `Removed the tag “${tag.name}”.`;
    onDone({ words, undo, back: tag.name, waits }, undefined);
  }
  const asking = useAsking<unknown>(() => (other ? merge(other) : rename()));

  return (
    <Modal title={`The tag “${tag.name}”`} onClose={onClose}>
      <form onSubmit={asking.submit} className="grid gap-4">
        <FormFault fault={asking.fault ?? failure} message={asking.message} />
        <Field
          id="tag-name"
          name="name"
          error={asking.faults.name}
          label="Name"
          hint="The name of another tag makes one of the two."
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex flex-wrap justify-between gap-2">
          <Button variant="danger" onClick={() => void remove()}>
            Remove the tag
          </Button>
          <Button type="submit" variant="primary" aria-disabled={asking.isBusy}>
            {other ? `Merge into “${other.name}”` : "Save"}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
