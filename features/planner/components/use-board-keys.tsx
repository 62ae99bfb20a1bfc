"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

/** Arrows without Alt go from block to block: up and down within a day, to the sides into the day beside it. */
export function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof HTMLElement)) return;
  const block = target.closest<HTMLElement>("[data-block]");
  if (!block || !["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(key)) return;
  const next = key === "ArrowUp" || key === "ArrowDown" ? besideIn(block, key) : besideDay(block, key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function besideIn(block: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...(block.closest("ol")?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
  return all[all.indexOf(block) + (key === "ArrowUp" ? -1 : 1)];
}

function besideDay(block: HTMLElement, key: string): HTMLElement | null {
  const top = (element: HTMLElement) =>
    Math.abs(element.getBoundingClientRect().top - block.getBoundingClientRect().top);
  const next = key === "ArrowLeft" ? "previousElementSibling" : "nextElementSibling";
  for (let day = block.closest("[data-day]")?.[next]; day; day = day[next]) {
    const found = [...day.querySelectorAll<HTMLElement>("[data-block]")].sort((a, b) => top(a) - top(b))[0];
    if (found) return found;
  }
  return null;
}

/**
 * Blocks stand in the order of the clock, so a moved one changes its place in the page, and some browsers then drop
 * the focus. It is put back where it was; where its block has left, on the next one, the one before, or else the
 * board. `on` names another.
 * @param names what blocks are known by since their keys changed
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>, names: Readonly<Record<string, string>>) {
  /** By key, the likeliest first. */
  const wanted = useRef<string[]>([]);
  /** Whether the board has the focus for want of a block, and not because somebody pressed beside one. */
  const isHeld = useRef(false);
  useLayoutEffect(() => {
    wanted.current = wanted.current.map((key) => names[key] ?? key);
  }, [names]);
  const take = () => {
    const found = wanted.current.map((key) =>
      board.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`),
    );
    const block = found.find(Boolean);
    isHeld.current = !block;
    (block ?? board.current)?.focus();
  };
  useEffect(() => {
    const root = board.current;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest("form")) return;
      if (target === root && isHeld.current) return;
      isHeld.current = false;
      const all = [...(root?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
      const own = target.closest<HTMLElement>("[data-block]");
      const at = own ? all.indexOf(own) : -1;
      const near = at < 0 ? [] : [all[at], all[at + 1], all[at - 1]];
      wanted.current = near.flatMap((block) => block?.dataset.block ?? []);
    };
    root?.addEventListener("focusin", remember);
    return () => root?.removeEventListener("focusin", remember);
  }, [board]);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isLost = !focused || focused === document.body || (focused === board.current && isHeld.current);
    if (wanted.current.length > 0 && isLost) take();
  });
  return {
    take,
    on(key: string | null) {
      wanted.current = key ? [key] : [];
    },
  };
}

/** Undo, redo and adding, wherever on the page; inside a field they stay the field's own. */
export function useShortcuts({ undo, redo, add }: { undo: () => void; redo: () => void; add: () => void }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.altKey) return;
      const field = "input, select, textarea, dialog";
      if (event.target instanceof HTMLElement && event.target.closest(field)) return;
      const key = event.key.toLowerCase();
      const isCommand = event.ctrlKey || event.metaKey;
      const isRedo = isCommand && (key === "y" || (key === "z" && event.shiftKey));
      if (isCommand ? key !== "z" && !isRedo : key !== "n") return;
      event.preventDefault();
      if (!isCommand) add();
      else if (isRedo) redo();
      else undo();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}
