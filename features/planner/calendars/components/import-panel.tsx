"use client";

import { type ChangeEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import { plural } from "@/lib/text";
import type { undoPlanChange } from "../../endpoints";
import type { importPlan, previewPlanImport } from "../import/endpoints";
import type { CalendarReport } from "../import/mutations";
import { CalendarFacts } from "./calendar-facts";
import { readCalendarFile } from "./use-calendar-file";

type Step =
  | { name: "choose"; fault?: string; said?: string }
  | { name: "working"; said: string }
  | { name: "preview"; content: string; report: CalendarReport }
  | { name: "done"; report: CalendarReport };

/** Choose a calendar file, see what comes of it, add it in one gesture, and take that back. */
export function ImportPanel({ today, timeZone }: { today: string; timeZone: string }) {
  const [step, show] = useState<Step>({ name: "choose" });
  const [from, setFrom] = useState(today);
  const { take, pass } = useHandover();
  function setStep(next: Step) {
    pass();
    show(next);
  }

  async function look(content: string, since: string) {
    setStep({ name: "working", said: "Reading the file …" });
    const body = { content, from: since || null };
    const answer = await send<typeof previewPlanImport>("POST", "/api/v1/planner/import/preview", { body });
    if (answer.ok) setStep({ name: "preview", content, report: answer.body });
    else setStep({ name: "choose", fault: answer.problem.errors?.[0]?.message ?? answer.problem.detail });
  }

  async function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const read = await readCalendarFile(chosen);
    if (read.ok) await look(read.content, from);
    else setStep({ name: "choose", fault: read.reason });
  }

  async function add(content: string) {
    setStep({ name: "working", said: "Adding …" });
    const body = { content, from: from || null };
    const answer = await send<typeof importPlan>("POST", "/api/v1/planner/import", { body });
    if (answer.ok) setStep({ name: "done", report: answer.body });
    else setStep({ name: "choose", fault: answer.problem.errors?.[0]?.message ?? answer.problem.detail });
  }

  async function undo(changeId: string) {
    const answer = await send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", { body: { changeId } });
    setStep(
      answer.ok ? { name: "choose", said: "Taken back." } : { name: "choose", fault: answer.problem.detail },
    );
  }

  return (
    <div className="grid gap-4">
      {step.name === "choose" ? (
        <div className="flex flex-wrap gap-4">
          <div className="min-w-0 flex-1 basis-72" ref={take} tabIndex={-1}>
            <Field
              id="calendar-file"
              type="file"
              accept=".ics,text/calendar"
              label="File to bring in"
              hint={`Times without a zone are taken in yours, ${timeZone.replaceAll("_", " ")}.`}
              error={step.fault}
              onChange={choose}
            />
          </div>
          <div>
            <Field
              id="calendar-from"
              type="date"
              label="What lasts until"
              hint="Or later. Empty: all of it."
              value={from}
              min="1970-01-01"
              max="2199-12-31"
              onChange={({ target }) => setFrom(target.value)}
            />
          </div>
        </div>
      ) : null}
      <div role="status" className="grid gap-4 empty:hidden">
        {step.name === "choose" && step.said ? <p>{step.said}</p> : null}
        {step.name === "working" ? <p>{step.said}</p> : null}
        {step.name === "preview" ? <CalendarFacts report={step.report} isDone={false} /> : null}
        {step.name === "done" ? (
          <>
            <Notice tone="good" title={`Added ${plural(step.report.fresh, "block")}`} />
            <CalendarFacts report={step.report} isDone />
          </>
        ) : null}
      </div>
      {step.name === "preview" ? (
        <div className="flex flex-wrap gap-2">
          <Button
            ref={take}
            variant="primary"
            disabled={step.report.fresh === 0}
            onClick={() => void add(step.content)}
          >
            {step.report.fresh === 0 ? "Nothing new to add" : `Add ${plural(step.report.fresh, "block")}`}
          </Button>
          <Button onClick={() => setStep({ name: "choose" })}>Choose another file</Button>
        </div>
      ) : null}
      {step.name === "done" ? (
        <div className="flex flex-wrap gap-2">
          {step.report.changeId ? (
            <Button ref={take} onClick={() => void undo(step.report.changeId ?? "")}>
              Undo the import
            </Button>
          ) : null}
          <Button variant="quiet" onClick={() => setStep({ name: "choose" })}>
            Bring in another
          </Button>
        </div>
      ) : null}
    </div>
  );
}
