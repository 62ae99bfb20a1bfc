"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { DayKey } from "@/components/day-kind";
import type { OutsideDay } from "../calendars/outside/outside-days";
import { beneath } from "../calendars/outside/overlaps";
import { spansOn, viewsOf, wallTimeIn } from "../day-view";
import type { PastChange } from "../history/queries";
import type { PlannedDay } from "../plan-state";
import type { PlanDay } from "../queries";
import type { QuickAdd } from "../quick-add";
import { shortDayWords, weekdayWords } from "../repeat-words";
import type { PlanSettings } from "../settings/input";
import { shownKey } from "../shown-edits";
import { Agenda } from "./agenda";
import { BlockDialog, type NewBlock } from "./block-dialog";
import { isDayKind } from "./block-kind-names";
import { DayActions } from "./day-actions";
import { PlanKeys } from "./plan-keys";
import { PlanList } from "./plan-list";
import { PlanStatus } from "./plan-status";
import { PlanStrips, type RoleStrip } from "./plan-strips";
import { QuickAddField } from "./quick-add-field";
import { Timeline } from "./timeline";
import type { ShownSpan } from "./timeline-block";
import { useKeptFocus, useShortcuts, walk } from "./use-board-keys";
import { useGestures, withUndo } from "./use-gestures";
import { useNow } from "./use-now";
import { usePlan } from "./use-plan";
import { useSnap } from "./use-snap";
import { Week } from "./week";

// What not everybody uses comes when it is used.
const DoingPanel = dynamic(() =>
  import("../focus/components/doing-panel").then((module) => module.DoingPanel),
);
const DayReminders = dynamic(() =>
  import("../reminders/components/day-reminders").then((module) => module.DayReminders),
);

const OutsideSummary = dynamic(() =>
  import("../calendars/outside/components/outside-summary").then((module) => module.OutsideSummary),
);

export type PlanView = "day" | "week" | "agenda";

/** Some days of the plan with everything that can be done to them. */
export function PlanBoard({
  days,
  outside,
  view: shape,
  changes,
  roles,
  settings,
  children,
}: {
  days: readonly PlanDay[];
  /** What other calendars hold on these days; none where they hold nothing. */
  outside: readonly OutsideDay[];
  view: PlanView;
  settings: PlanSettings;
  changes: PastChange[];
  /** The typical days of the roles that blocks of this day came from. */
  roles: RoleStrip[];
  /** What stands in the margin. */
  children?: ReactNode;
}) {
  const plan = usePlan(days, changes);
  const [open, setOpen] = useOpen(plan.names);
  const [snap, setSnap] = useSnap();
  const isReady = useIsReady();
  const board = useRef<HTMLElement>(null);
  const quickAdd = useRef<HTMLInputElement>(null);
  const focus = useKeptFocus(board, plan.names);
  const views = useMemo(() => viewsOf(days), [days]);
  const planned = usePlannedDays(days, views, plan.blocks, outside);
  const { doings, ...gestures } = useGestures({ plan, views, focusOn: focus.on, setOpen });
  const [first] = planned;
  if (!first) throw new Error("A plan of no days.");

  const spans = planned.flatMap((day) => day.spans);
  const opened =
    open && "key" in open ? (spans.find(({ block }) => shownKey(block) === open.key) ?? null) : null;
  const today = planned.find(({ isToday }) => isToday);
  const openedDay = planned.find((day) => opened && day.spans.includes(opened)) ?? first;
  const usual = { date: first.view.date, start: freeStart(first), minutes: 30 };

  const fieldsOf = (said: QuickAdd): NewBlock => ({
    title: said.title,
    date: said.date ?? usual.date,
    start: said.start ?? usual.start,
    minutes: said.minutes ?? usual.minutes,
    kind: said.kind ?? "other",
    recurrence: said.recurrence,
  });

  useShortcuts({ undo: plan.undo, redo: plan.redo, add: () => quickAdd.current?.focus() });

  return (
    <section
      ref={board}
      tabIndex={-1}
      aria-label={shape === "day" ? "Plan of the day" : "Plan of the week"}
      onKeyDown={walk}
    >
      <QuickAddField
        ref={quickAdd}
        today={days[0]?.today ?? usual.date}
        usual={usual}
        isReady={isReady}
        onAdd={(said) => gestures.add({ ...withDefaults(fieldsOf(said)), timeZone: first.view.timeZone })}
        onDetails={(said) => setOpen({ given: fieldsOf(said) })}
        onLeave={focus.take}
      />
      {shape === "day" ? <PlanStrips spans={first.spans} roles={roles} clock={first.view.clock} /> : null}
      {outside.length > 0 ? (
        <OutsideSummary days={planned} more={outside.reduce((sum, { more }) => sum + more, 0)} />
      ) : null}
      <p id="plan-help" className="sr-only">
        Alt with the up or down arrow moves a block by {snap} minutes, with Shift it changes its length; Alt
        with the left or right arrow moves it by a day. Enter opens it, D adds it again, Delete takes it out,
        N adds another.
      </p>
      <div
        className={
          shape === "week"
            ? "print:hidden"
            : "grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] print:hidden"
        }
      >
        <div className="min-w-0">
          {shape === "day" ? (
            <Timeline
              view={first.view}
              spans={first.spans}
              outside={first.outside}
              nowMinute={first.nowMinute}
              snap={snap}
              doings={doings}
              onAdd={({ day, ...rest }) => setOpen({ given: { date: day, ...rest } })}
            />
          ) : shape === "week" ? (
            <Week
              days={planned}
              snap={snap}
              doings={doings}
              onAdd={({ day, ...rest }) => setOpen({ given: { date: day, ...rest } })}
            />
          ) : (
            <Agenda days={planned} doings={doings} />
          )}
          <PlanStatus plan={plan} wider={gestures.wider} isReady={isReady} />
        </div>
        <aside
          aria-label="Beside the plan"
          className={
            shape === "week"
              ? "mt-8 grid gap-6 sm:grid-cols-2 lg:grid-cols-3"
              : "top-6 grid gap-6 self-start lg:sticky lg:border-s lg:border-rule lg:ps-6"
          }
        >
          <DayKey kinds={spans.flatMap(({ block: { kind } }) => (isDayKind(kind) ? [kind] : []))} />
          {shape === "day" ? (
            <DayActions day={first} isReady={isReady} onClear={gestures.clear} onPaste={gestures.addMany} />
          ) : null}
          {settings.reminds && today && today.nowMinute !== null ? (
            <DayReminders
              spans={today.spans}
              view={today.view}
              nowMinute={today.nowMinute}
              settings={settings}
            />
          ) : null}
          <PlanKeys snap={snap} onSnap={setSnap} />
          {children}
        </aside>
      </div>
      {planned.map((day) => (
        <PlanList
          key={day.view.date}
          spans={day.spans}
          clock={day.view.clock}
          caption={planned.length > 1 ? day.name.long : undefined}
        />
      ))}
      {open && (opened || "given" in open) ? (
        <BlockDialog
          key={"key" in open ? (open.first ?? open.key) : "new"}
          span={opened}
          given={"given" in open ? open.given : usual}
          view={openedDay.view}
          today={days[0]?.today ?? usual.date}
          snap={snap}
          doings={doings}
          onClose={() => setOpen(null)}
          onAdd={(fields) => gestures.add({ ...fields, timeZone: first.view.timeZone })}
          onChange={gestures.change}
          onRemove={(span, scope) => {
            focus.on(neighbourOf(spans, span));
            gestures.remove(span, scope);
          }}
          onPause={gestures.pause}
          onKeepHere={(span, scope) => gestures.keepHere(span, openedDay.view, scope)}
          doing={
            opened &&
            ((scope) => (
              <DoingPanel
                block={opened.block}
                isOne={scope === "this"}
                isSaving={plan.isSaving}
                onClose={() => setOpen(null)}
                onEdit={(name, edits, said) => plan.edit(name, edits, withUndo(said), [opened.block])}
              />
            ))
          }
        />
      ) : null}
    </section>
  );
}

type Open = { key: string; first?: string } | { given: NewBlock };

/** What is open: a block, under whichever key it is known by now, or a new one. */
function useOpen(names: Readonly<Record<string, string>>) {
  const [open, setOpen] = useState<Open | null>(null);
  const [known, setKnown] = useState(names);
  if (known !== names) {
    setKnown(names);
    const key = open && "key" in open ? names[open.key] : undefined;
    if (key && open && "key" in open) setOpen({ key, first: open.first ?? open.key });
  }
  return [open, setOpen] as const;
}

function withDefaults({ title = "", minutes = 30, kind = "other", recurrence = null, ...when }: NewBlock) {
  return { title, minutes, kind, recurrence, ...when };
}

function usePlannedDays(
  days: readonly PlanDay[],
  views: readonly PlannedDay["view"][],
  blocks: ReturnType<typeof usePlan>["blocks"],
  outside: readonly OutsideDay[],
): PlannedDay[] {
  const today = days.find(({ nowMinute }) => nowMinute !== null);
  const nowMinute = useNow(today?.nowMinute ?? null, today?.clock.length ?? 0);
  const drawn = useMemo(
    () =>
      views.map((view, index) => {
        const spans = spansOn(blocks, view);
        return { view, spans, outside: beneath(outside[index]?.events ?? [], spans) };
      }),
    [views, blocks, outside],
  );
  return drawn.map(({ view, spans, outside }) => ({
    view,
    spans,
    outside,
    nowMinute: view.date === today?.date ? nowMinute : null,
    isToday: view.date === today?.date,
    name: { long: weekdayWords(view.date), short: shortDayWords(view.date) },
    planned: spans.reduce((sum, { block }) => sum + (block.kind === "break" ? 0 : block.minutes), 0),
  }));
}

/** The next quarter of an hour after now or after the last block: where somebody would add by hand. */
function freeStart({ view, spans, nowMinute }: PlannedDay): string {
  const last = spans.at(-1);
  const at = nowMinute ?? (last ? last.from + last.block.minutes : 540);
  return wallTimeIn(view, Math.min(Math.ceil(at / 15) * 15, view.clock.length - 15)).start;
}

/** The block that takes the focus when this one leaves. */
function neighbourOf(spans: readonly ShownSpan[], span: ShownSpan): string | null {
  const at = spans.indexOf(span);
  const next = spans[at + 1] ?? spans[at - 1];
  return next ? shownKey(next.block) : null;
}

/** Until the page can answer, its buttons say so. */
function useIsReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady;
}
