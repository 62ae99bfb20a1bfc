"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { v7 } from "uuid";
import { Button } from "@/components/button";
import { DayKey } from "@/components/day-kind";
import { formatMinutes } from "@/lib/clock";
import { shorten } from "@/lib/text";
import { clockIn, type DayView, movedBy, placeInView, wallTimeIn } from "../day-view";
import type { PastChange, PlanDay } from "../queries";
import type { PlanSettings } from "../settings/input";
import { BlockDialog, type BlockFields } from "./block-dialog";
import { isDayKind } from "./block-kind-names";
import { PlanList } from "./plan-list";
import { PlanStatus } from "./plan-status";
import { PlanStrips, type RoleStrip } from "./plan-strips";
import { Timeline } from "./timeline";
import type { ShownSpan } from "./timeline-block";
import { useNow } from "./use-now";
import { usePlan } from "./use-plan";

// What not everybody uses comes when it is used.
const DoingPanel = dynamic(() =>
  import("../focus/components/doing-panel").then((module) => module.DoingPanel),
);
const DayReminders = dynamic(() =>
  import("../reminders/components/day-reminders").then((module) => module.DayReminders),
);

const undoHint = "Undo is Ctrl+Z.";

/** A day of the plan with everything that can be done to it. */
export function PlanBoard({
  day,
  changes,
  roles,
  settings,
  children,
}: {
  day: PlanDay;
  settings: PlanSettings;
  changes: PastChange[];
  /** The typical days of the roles that blocks of this day came from. */
  roles: RoleStrip[];
  /** What stands in the margin. */
  children?: ReactNode;
}) {
  const plan = usePlan(day, changes);
  const nowMinute = useNow(day.nowMinute, day.clock.length);
  const [open, setOpen] = useState<{ id: string } | { start: string } | null>(null);
  const isReady = useIsReady();
  const board = useRef<HTMLElement>(null);
  const focus = useKeptFocus(board);
  const view: DayView = day;
  const spans = plan.blocks
    .flatMap((block): ShownSpan[] => {
      const place = block.isDeleted ? null : placeInView(block, view);
      return place ? [{ block, ...place }] : [];
    })
    .sort((a, b) => a.from - b.from || a.block.title.localeCompare(b.block.title));
  const opened = open && "id" in open ? (spans.find(({ block }) => block.id === open.id) ?? null) : null;

  function move({ block }: ShownSpan, minutes: number) {
    const to = movedBy(block, view, minutes);
    if (to.day === block.date && to.start === block.start) return;
    const when =
      to.day === day.date ? to.start : `${to.start} the day ${to.day < day.date ? "before" : "after"}`;
    plan.edit(
      gesture("Moved", block.title, `to ${when}`),
      [{ type: "move", id: block.id, ...to }],
      `Moved to ${when}. ${undoHint}`,
    );
  }

  function resize({ block, from }: ShownSpan, minutes: number) {
    const length = Math.min(1440, Math.max(5, minutes));
    if (length === block.minutes) return;
    const said = `${formatMinutes(length)}, until ${clockIn(day.clock, from + length)}`;
    plan.edit(
      gesture("Set", block.title, `to ${formatMinutes(length)}`),
      [{ type: "resize", id: block.id, minutes: length }],
      `Now ${said}. ${undoHint}`,
    );
  }

  function remove({ block }: ShownSpan) {
    const at = spans.findIndex((span) => span.block.id === block.id);
    focus.on(spans[at + 1]?.block.id ?? spans[at - 1]?.block.id ?? null);
    setOpen(null);
    plan.edit(
      gesture("Deleted", block.title),
      [{ type: "delete", id: block.id }],
      `Deleted ${block.title}. ${undoHint}`,
    );
  }

  function add(fields: BlockFields) {
    const id = v7();
    const block = {
      ...fields,
      id,
      timeZone: day.timeZone,
      entryId: null,
      roleId: null,
      recurrence: null,
      exceptions: {},
      pause: null,
      version: 0,
      isDeleted: false,
    };
    focus.on(id);
    setOpen(null);
    plan.edit(
      gesture("Added", fields.title, `at ${fields.start}`),
      [{ type: "add", block }],
      `Added ${fields.title} at ${fields.start}. ${undoHint}`,
    );
  }

  function change({ block }: ShownSpan, fields: BlockFields) {
    setOpen(null);
    const { id } = block;
    const isMoved = fields.date !== block.date || fields.start !== block.start;
    const edits = [
      ...(isMoved ? [{ type: "move" as const, id, day: fields.date, start: fields.start }] : []),
      ...(fields.minutes !== block.minutes ? [{ type: "resize" as const, id, minutes: fields.minutes }] : []),
      ...(fields.title !== block.title ? [{ type: "rename" as const, id, title: fields.title }] : []),
      ...(fields.kind !== block.kind ? [{ type: "sort" as const, id, kind: fields.kind }] : []),
    ];
    if (edits.length === 0) return;
    plan.edit(gesture("Changed", block.title), edits, `Changed ${fields.title}. ${undoHint}`);
  }

  /** The next quarter of an hour after now or after the last block: where somebody would add by hand. */
  function freeStart(): string {
    const last = spans.at(-1);
    const at = nowMinute ?? (last ? last.from + last.block.minutes : 540);
    return wallTimeIn(view, Math.min(Math.ceil(at / 15) * 15, day.clock.length - 15)).start;
  }

  useShortcuts({ undo: plan.undo, redo: plan.redo });

  return (
    <section
      ref={board}
      aria-label="Plan of the day"
      onKeyDown={(event) => {
        const isTyping =
          event.target instanceof HTMLElement && event.target.closest("input, select, textarea, dialog");
        if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== "n")
          return;
        event.preventDefault();
        setOpen({ start: freeStart() });
      }}
    >
      <PlanStrips spans={spans} roles={roles} clock={day.clock} />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] print:hidden">
        <div>
          <Timeline
            view={view}
            spans={spans}
            nowMinute={nowMinute}
            onAdd={(start) => setOpen({ start })}
            onOpen={({ block }) => setOpen({ id: block.id })}
            onMove={move}
            onResize={resize}
            onDelete={remove}
          />
          <PlanStatus plan={plan} isReady={isReady}>
            <Button
              variant="primary"
              disabled={!isReady}
              onClick={() => setOpen({ start: freeStart() })}
              aria-keyshortcuts="N"
            >
              Add
            </Button>
          </PlanStatus>
        </div>
        <aside
          aria-label="Beside the plan"
          className="top-6 grid gap-6 self-start lg:sticky lg:border-s lg:border-rule lg:ps-6"
        >
          <DayKey kinds={spans.flatMap(({ block: { kind } }) => (isDayKind(kind) ? [kind] : []))} />
          {settings.reminds && nowMinute !== null ? (
            <DayReminders spans={spans} view={view} nowMinute={nowMinute} settings={settings} />
          ) : null}
          <PlanKeys />
          {children}
        </aside>
      </div>
      <PlanList spans={spans} clock={day.clock} />
      {open && (opened || "start" in open) ? (
        <BlockDialog
          span={opened}
          start={"start" in open ? open.start : ""}
          day={day}
          onClose={() => setOpen(null)}
          onAdd={add}
          onChange={change}
          onMove={move}
          onResize={resize}
          onDelete={remove}
          doing={
            opened && (
              <DoingPanel
                block={opened.block}
                onClose={() => setOpen(null)}
                onEdit={(name, edits, said) => plan.edit(name, edits, `${said} ${undoHint}`)}
              />
            )
          }
        />
      ) : null}
    </section>
  );
}

/** What the keys do, for those who have them. */
function PlanKeys() {
  const keys = [
    ["Alt ↑ ↓", "moves a block by 15 minutes"],
    ["Alt Shift ↑ ↓", "changes its length"],
    ["Enter", "opens it"],
    ["Delete", "takes it out"],
    ["N", "adds another"],
    ["Ctrl Z", "takes the last change back"],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1 text-xs text-quiet pointer-coarse:hidden">
      {keys.map(([key, does]) => (
        <div key={key} className="contents">
          <dt>
            <kbd className="text-ink">{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function gesture(verb: string, title: string, rest = ""): string {
  return `${verb} ${shorten(title, 120)} ${rest}`.trim();
}

/**
 * Blocks stand in the order of the clock, so a moved one changes its place in the page, and some browsers then drop
 * the focus. It is put back where it was; `on` names where it goes when its block leaves.
 */
function useKeptFocus(board: React.RefObject<HTMLElement | null>) {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const block =
        event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-block]") : null;
      wanted.current = block?.dataset.block ?? null;
    };
    const root = board.current;
    root?.addEventListener("focusin", remember);
    return () => root?.removeEventListener("focusin", remember);
  }, [board]);
  useLayoutEffect(() => {
    if (!wanted.current || (document.activeElement && document.activeElement !== document.body)) return;
    board.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(wanted.current)}"]`)?.focus();
  });
  return {
    on(id: string | null) {
      wanted.current = id;
    },
  };
}

/** Until the page can answer, its buttons say so. */
function useIsReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady;
}

/** Undo and redo, wherever on the page; inside a field they stay the field's own. */
function useShortcuts({ undo, redo }: { undo: () => void; redo: () => void }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, select, textarea")) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (key !== "z" && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
