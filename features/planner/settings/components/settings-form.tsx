"use client";

import { type ReactNode, useRef, useState } from "react";
import { Field } from "@/components/field";
import { send } from "@/lib/http/client";
import { isOwnMethod, MethodFields } from "../../focus/components/method-fields";
import type { setPlanSettings } from "../endpoints";
import type { PlanSettings } from "../input";

/** How somebody works and is reminded: kept as soon as it is chosen. */
export function SettingsForm({ settings }: { settings: PlanSettings }) {
  const [chosen, setChosen] = useState(settings);
  const [isOwn, setOwn] = useState(isOwnMethod(settings.focusMethod));
  const [said, setSaid] = useState({ text: "", isFault: false });
  const last = useRef<Promise<unknown>>(Promise.resolve());

  async function choose(next: PlanSettings) {
    setChosen(next);
    // One write at a time, so that the last choice is the last that arrives.
    const turn = last.current.then(() =>
      send<typeof setPlanSettings>("PUT", "/api/v1/planner/settings", { body: next }),
    );
    last.current = turn;
    const answer = await turn;
    setSaid({
      text: answer.ok ? "Kept." : (answer.problem.errors?.[0]?.message ?? answer.problem.detail),
      isFault: !answer.ok,
    });
  }

  return (
    <div className="grid gap-10">
      <Part id="method" title="While you work">
        <p className="measure text-quiet">
          How you cut the time is up to you. Nothing fires unless a block is under way.
        </p>
        <div className="max-w-sm">
          <MethodFields
            method={chosen.focusMethod}
            isOwn={isOwn}
            onChoose={(focusMethod, own) => {
              setOwn(own);
              void choose({ ...chosen, focusMethod });
            }}
          />
        </div>
        <Tick
          isTicked={chosen.focusSound}
          onTick={(focusSound) => void choose({ ...chosen, focusSound })}
          text="A soft sound when work or a break is over"
        />
      </Part>
      <Part id="reminders" title="Reminders">
        <Tick
          isTicked={chosen.reminds}
          onTick={(reminds) => void choose({ ...chosen, reminds })}
          text="Remind me on the planner’s page before a block begins"
        />
        {chosen.reminds ? (
          <div className="grid max-w-md grid-cols-2 gap-4 sm:grid-cols-3">
            <Field
              id="remind-minutes"
              label="Minutes before"
              type="number"
              min={0}
              max={120}
              required
              value={chosen.remindMinutes}
              onChange={({ target }) => void choose({ ...chosen, remindMinutes: Number(target.value) })}
            />
            <Field
              id="quiet-from"
              label="Quiet from"
              type="time"
              required
              value={chosen.quietFrom}
              onChange={({ target }) =>
                target.value && void choose({ ...chosen, quietFrom: target.value.slice(0, 5) })
              }
            />
            <Field
              id="quiet-until"
              label="Quiet until"
              type="time"
              required
              value={chosen.quietUntil}
              onChange={({ target }) =>
                target.value && void choose({ ...chosen, quietUntil: target.value.slice(0, 5) })
              }
            />
          </div>
        ) : null}
        {chosen.reminds ? (
          <p className="text-xs text-quiet">
            In quiet hours a reminder is silent; it is listed beside the day all the same.
          </p>
        ) : null}
      </Part>
      <p role="status" className={`min-h-6 ${said.isFault ? "font-semibold text-danger" : "text-quiet"}`}>
        {said.text}
      </p>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-ink pt-4">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Tick({
  isTicked,
  onTick,
  text,
}: {
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  text: string;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-signal"
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
      />
      {text}
    </label>
  );
}
