"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { type Result, send } from "@/lib/http/client";
import type { undoPlanChange } from "../../endpoints";
import type { answerPlanUpdate } from "../endpoints";

type Standing = "open" | "accepted" | "dismissed";

/** Accept or dismiss, each with its way back in the same place. */
export function UpdateAnswer({ blockId, offer, title }: { blockId: string; offer: string; title: string }) {
  const [standing, setStanding] = useState<Standing>("open");
  const [changeId, setChangeId] = useState<string | null>(null);
  const [fault, setFault] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function answer(given: "accept" | "dismiss" | "reopen") {
    const body = { blockId, offer, answer: given };
    const path = "/api/v1/planner/updates";
    const said = await waited(send<typeof answerPlanUpdate>("POST", path, { body }));
    if (!said.ok) return;
    setChangeId(said.body.changeId);
    setStanding(given === "accept" ? "accepted" : given === "dismiss" ? "dismissed" : "open");
  }

  async function undo() {
    if (standing === "dismissed" || !changeId) return answer("reopen");
    const path = "/api/v1/planner/undo";
    const said = await waited(send<typeof undoPlanChange>("POST", path, { body: { changeId } }));
    if (said.ok) setStanding("open");
  }

  async function waited<T>(work: Promise<Result<T>>): Promise<Result<T>> {
    setBusy(true);
    setFault("");
    const said = await work;
    setBusy(false);
    if (!said.ok) setFault(said.problem.errors?.[0]?.message ?? said.problem.detail);
    return said;
  }

  const of = <span className="sr-only">{`: ${title}`}</span>;
  return (
    <div className="grid content-start justify-items-start gap-1 sm:justify-items-end">
      <div className="flex flex-wrap gap-2">
        {standing === "open" ? (
          <>
            <Button disabled={isBusy} onClick={() => void answer("accept")}>
              Accept{of}
            </Button>
            <Button variant="quiet" disabled={isBusy} onClick={() => void answer("dismiss")}>
              Dismiss{of}
            </Button>
          </>
        ) : (
          <Button disabled={isBusy} onClick={() => void undo()}>
            Undo{of}
          </Button>
        )}
      </div>
      <p role="status" className="text-xs text-quiet">
        {fault ? <span className="font-semibold text-danger">{fault}</span> : said(standing)}
      </p>
    </div>
  );
}

function said(standing: Standing): string {
  return standing === "accepted" ? "Your block has changed." : standing === "dismissed" ? "Dismissed." : "";
}
