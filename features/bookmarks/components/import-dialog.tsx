"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, useEffect, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import { formatCount } from "@/lib/money";
import type { undoBookmarks } from "../endpoints";
import type { importBookmarks, previewBookmarkImport } from "../import/endpoints";
import type { ImportReport } from "../import/mutations";
import { ImportFacts } from "./import-facts";
import { Modal } from "./modal";
import { readTextFile } from "./use-text-file";

type Step =
  | { name: "choose"; failure?: string }
  | { name: "reading" }
  | { name: "preview"; content: string; report: ImportReport }
  | { name: "importing"; count: number }
  | { name: "done"; report: ImportReport }
  | { name: "undone" };

/** Choose a file, see what it brings, keep it, and see what became of it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [step, show] = useState<Step>({ name: "choose" });
  const { take, pass } = useHandover();
  function setStep(next: Step) {
    pass();
    show(next);
  }

  async function choose({ target: { files } }: ChangeEvent<HTMLInputElement>) {
    const [file] = files ?? [];
    if (!file) return;
    setStep({ name: "reading" });
    const read = await readTextFile(file);
    if (!read.ok) return setStep({ name: "choose", failure: read.reason });
    const { content } = read;
    const path = "/api/v1/bookmarks/import/preview";
    const answer = await send<typeof previewBookmarkImport>("POST", path, { body: { content } });
    if (answer.ok) setStep({ name: "preview", content, report: answer.body });
    else setStep({ name: "choose", failure: answer.problem.errors?.[0]?.message ?? answer.problem.detail });
  }

  async function keep(content: string, count: number) {
    setStep({ name: "importing", count });
    const answer = await send<typeof importBookmarks>("POST", "/api/v1/bookmarks/import", {
      body: { content },
    });
    if (!answer.ok) return setStep({ name: "choose", failure: answer.problem.detail });
    setStep({ name: "done", report: answer.body });
    router.refresh();
  }

  async function undo(changeId: string) {
    const answer = await send<typeof undoBookmarks>("POST", "/api/v1/bookmarks/undo", { body: { changeId } });
    if (answer.ok) setStep({ name: "undone" });
    router.refresh();
  }

  return (
    <Modal title="Import bookmarks" onClose={onClose}>
      {step.name === "choose" || step.name === "undone" ? (
        <div ref={take} tabIndex={-1}>
          <Field
            id="import-file"
            type="file"
            accept=".html,.htm,.csv,.json,text/html,text/csv,application/json"
            label="File"
            hint="HTML of a browser, of linkding or of Pocket; CSV of Pocket or Raindrop; JSON or CSV of Metier. At most 25 MB and 50,000 bookmarks."
            error={step.name === "choose" ? step.failure : null}
            onChange={choose}
          />
        </div>
      ) : null}
      {step.name === "reading" || step.name === "importing" ? <Working /> : null}
      <div role="status">
        {step.name === "undone" ? <p>Taken back. All of it is in the trash.</p> : null}
        {step.name === "reading" ? <p>Reading the file …</p> : null}
        {step.name === "importing" ? <p>Keeping {bookmarksInWords(step.count)} …</p> : null}
        {step.name === "preview" ? <ImportFacts report={step.report} isDone={false} /> : null}
        {step.name === "done" ? (
          <>
            <Notice tone="good" title={`Kept ${bookmarksInWords(step.report.fresh)}`} />
            <ImportFacts report={step.report} isDone />
          </>
        ) : null}
      </div>
      {step.name === "preview" ? (
        <div className="flex justify-end gap-2">
          <Button
            ref={step.report.fresh === 0 ? take : undefined}
            onClick={() => setStep({ name: "choose" })}
          >
            Choose another file
          </Button>
          <Button
            ref={step.report.fresh > 0 ? take : undefined}
            variant="primary"
            disabled={step.report.fresh === 0}
            onClick={() => keep(step.content, step.report.fresh)}
          >
            {step.report.fresh === 0 ? "Nothing new to keep" : `Keep ${formatCount(step.report.fresh)}`}
          </Button>
        </div>
      ) : null}
      {step.name === "done" && step.report.changeId ? (
        <Button ref={take} className="justify-self-end" onClick={() => undo(step.report.changeId ?? "")}>
          Undo the import
        </Button>
      ) : null}
    </Modal>
  );
}

function bookmarksInWords(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "bookmark" : "bookmarks"}`;
}

/** That the server is at work, and for how long: fifty thousand bookmarks are one request. */
function Working() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="flex items-center gap-4">
      <progress className="w-full accent-signal" aria-label="The import is at work" />
      <span className="num shrink-0 text-quiet">{seconds} s</span>
    </p>
  );
}
