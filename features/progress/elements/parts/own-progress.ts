import type { z } from "zod";
import type { MarkState } from "@/db/enums";
import { send } from "@/lib/http/client";
import type { readMyProgress } from "../../document/endpoints";
import type { setMark } from "../../endpoints";
import { bringMarks } from "../../merging";
import { keepMarks, readMarks } from "../../visitor-marks";
import { presentInstant } from "../../visitor-store";
import { offerEvidence } from "./evidence-signs";
import { offerNotes } from "./note-signs";
import { tellPractice } from "./practice-signs";
import { followVisit } from "./visit";

export type OwnProgress = z.output<(typeof readMyProgress)["output"]>;

const nothing: OwnProgress = { marks: [], notes: [], picks: [], practice: [], evidence: [], visit: null };
let isSignedIn = false;
let mine: Promise<OwnProgress | null> | undefined;

/**
 * One request for the whole page, after what this browser kept for a visitor has joined the account.
 * @returns null when nobody is signed in after all.
 */
export function readOwn(): Promise<OwnProgress | null> {
  mine ??= read();
  return mine;
}

async function read(): Promise<OwnProgress | null> {
  const said = await bringMarks();
  const answer = await send<typeof readMyProgress>("GET", "/api/v1/me/progress", {
    query: { path: location.pathname },
  });
  if (!answer.ok && answer.status === 401) return null;
  isSignedIn = true;
  if (said) tell(said);
  if (!answer.ok) return nothing;
  offerNotes(answer.body.notes);
  offerEvidence(answer.body.evidence);
  tellPractice(answer.body.practice);
  if (answer.body.visit) followVisit(answer.body.visit);
  return answer.body;
}

/** Says something of the whole page, at the first place where a mark stands. */
function tell(said: string): void {
  const note = document.createElement("span");
  note.role = "status";
  document.querySelector("mark-state")?.append(note);
  note.textContent = said;
}

/** Keeps a mark in the account, or in this browser for a visitor. @returns what to tell the reader */
export async function keepMark(entry: string, state: MarkState, title: string, tellsWhere: boolean) {
  if (isSignedIn) {
    const waits = { thing: `mark ${entry}`, label: `${title}: ${state}` };
    const answer = await send<typeof setMark>("PUT", "/api/v1/marks", { body: { entry, state } }, { waits });
    const isKept = answer.ok || answer.status === 202;
    return { isKept, said: answer.ok || answer.status === 202 ? "" : answer.problem.detail };
  }
  const marks = readMarks();
  marks[entry] = [state, presentInstant(), title];
  const isKept = keepMarks(marks);
  const kept = tellsWhere ? "Kept in this browser." : "";
  return { isKept, said: isKept ? kept : "This browser keeps nothing. Sign in to keep it." };
}
