"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { Field, TextField } from "@/components/field";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { publishRelease } from "../../releases/endpoints";
import type { previewFigures, publishFigures } from "../endpoints";
import type { Preview } from "../queries";
import { EditorialPreview } from "./editorial-preview";

/** Choose or paste, look over, publish. Nothing is written before the last press, and that can be undone. */
export function EditorialForm() {
  const router = useRouter();
  const [csv, setCsv] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState("");
  const [message, setMessage] = useState("");
  const [previousId, setPreviousId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);

  function change(text: string) {
    setCsv(text);
    setPreview(null);
    setProblem("");
    setMessage("");
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (!file) return;
    try {
      change(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      change("");
      setProblem(`${file.name} is not UTF-8. Save it as “CSV UTF-8” and choose it again.`);
    }
  }

  async function work(task: () => Promise<void>) {
    setBusy(true);
    setProblem("");
    setMessage("");
    await task();
    setBusy(false);
    outcome.current?.focus();
  }

  async function lookOver() {
    const path = "/api/v1/desk/salaries/preview";
    const result = await send<typeof previewFigures>("POST", path, { body: { csv } });
    setPreview(result.ok ? result.body : null);
    if (!result.ok) setProblem(result.problem.detail);
  }

  async function publish() {
    const comparedWith = preview?.comparedWith ?? null;
    const path = "/api/v1/desk/salaries/releases";
    const result = await send<typeof publishFigures>("POST", path, { body: { csv, comparedWith } });
    if (!result.ok) {
      setProblem(result.problem.detail);
      return;
    }
    const { figures, withdrawn, previousId: before, isChanged } = result.body;
    setPreview(null);
    setPreviousId(isChanged ? before : null);
    setMessage(
      isChanged
        ? `Published: readers have ${figures} figures now, ${withdrawn} withdrawn.`
        : "Readers have all of it already; nothing was changed.",
    );
    router.refresh();
  }

  async function undo(id: string) {
    const path = "/api/v1/desk/salaries/releases/{id}/publish";
    const result = await send<typeof publishRelease>("POST", path, { params: { id } });
    if (!result.ok) {
      setProblem(result.problem.detail);
      return;
    }
    setPreviousId(null);
    setMessage(`Undone: readers have “${result.body.release}” again.`);
    router.refresh();
  }

  const isReady = preview !== null && preview.faultCount === 0;
  return (
    <form
      className="space-y-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void work(isReady ? publish : lookOver);
      }}
    >
      <Field
        label="File"
        id="editorial-file"
        type="file"
        accept=".csv,text/csv"
        className="max-w-160"
        onChange={(event) => void choose(event)}
      />
      <TextField
        label="Or its text"
        id="editorial-csv"
        rows={8}
        spellCheck={false}
        className="font-mono text-xs"
        value={csv}
        onChange={(event) => change(event.target.value)}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={isBusy || csv === ""}>
          {isReady ? "Publish" : "Look it over"}
        </Button>
        {previousId === null ? null : (
          <Button disabled={isBusy} onClick={() => void work(() => undo(previousId))}>
            Undo publishing
          </Button>
        )}
        {isBusy ? <span className="text-quiet">Working…</span> : null}
      </div>
      <div ref={outcome} tabIndex={-1} role="status" className="space-y-4">
        {problem ? (
          <Notice tone="danger" title="Nothing was changed">
            <p>{problem}</p>
          </Notice>
        ) : null}
        {message ? <p>{message}</p> : null}
        {preview ? <EditorialPreview preview={preview} /> : null}
      </div>
    </form>
  );
}
