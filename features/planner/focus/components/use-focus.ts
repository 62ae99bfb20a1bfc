"use client";

import { useCallback, useEffect, useState } from "react";
import { epochNow } from "@/lib/browser-clock";
import { send } from "@/lib/http/client";
import { etagOf } from "@/lib/http/etag";
import type { undoPlanChange } from "../../endpoints";
import type { readFocus, stepFocus } from "../endpoints";
import { type FocusState, focusAt, methodWords } from "../focus-clock";
import type { StepFocus } from "../input";
import type { OwnSession } from "../queries";
import { tell, useTold } from "./use-told";

interface Read {
  session: OwnSession | null;
  /** By how much the server's clock is ahead of this one, in milliseconds. */
  ahead: number;
}

/** What is under way, second by second, and what can be done to it. */
export function useFocus(begun: OwnSession | null, begunAt: string) {
  const [{ session, ahead }, setRead] = useState<Read>({ session: begun, ahead: 0 });
  const [at, setAt] = useState(Date.parse(begunAt));
  const [said, setSaid] = useState<{ text: string; changeId: string | null }>({ text: "", changeId: null });
  const take = useCallback((body: { session: OwnSession | null; now: string }) => {
    const next = { session: body.session, ahead: Date.parse(body.now) - epochNow() };
    setRead(next);
    setAt(epochNow() + next.ahead);
  }, []);
  const read = useCallback(async () => {
    const answer = await send<typeof readFocus>("GET", "/api/v1/planner/focus", {});
    if (answer.ok) take(answer.body);
  }, [take]);

  // The page may be older than it looks: kept by the browser, or opened from a tab that slept.
  useEffect(() => void read(), [read]);
  useTold("focus", () => void read());
  const isRunning = session !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setAt(epochNow() + ahead), 1000);
    return () => clearInterval(timer);
  }, [isRunning, ahead]);

  async function step(given: StepFocus) {
    if (!session) return;
    const { id, version, title } = session;
    const values = { params: { id }, body: given };
    const options = { ifMatch: etagOf(id, version) };
    const answer = await send<typeof stepFocus>("PATCH", "/api/v1/planner/focus/{id}", values, options);
    if (!answer.ok) {
      setSaid({ text: answer.problem.detail, changeId: null });
      return void read();
    }
    const { change, minutes } = answer.body;
    take(answer.body);
    if (given.does === "finish") {
      setSaid({
        text: change
          ? `${minutes} min counted on ${title}.`
          : `${title} is no longer in the plan, so its ${minutes} min were not counted.`,
        changeId: change?.changeId ?? null,
      });
      tell("plan");
    } else setSaid({ text: stepWords(given), changeId: null });
    tell("focus");
  }

  async function undo() {
    if (!said.changeId) return;
    const body = { changeId: said.changeId };
    const answer = await send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", { body });
    setSaid({ text: answer.ok ? "Taken back: nothing is counted." : answer.problem.detail, changeId: null });
    tell("plan");
  }

  const state: FocusState | null = session && focusAt(session, at);
  return { session, state, said, step, undo };
}

function stepWords({ does, method = null }: StepFocus): string {
  switch (does) {
    case "pause":
      return "Paused.";
    case "resume":
      return "Going on.";
    case "skip":
      return "Back to work.";
    case "choose":
      return `From now on: ${methodWords(method)}.`;
    case "finish":
      return "";
  }
}
