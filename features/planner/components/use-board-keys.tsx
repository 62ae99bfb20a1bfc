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
 * the focus. It is put back where it was; `on` names where it goes when its block leaves.
 * @param names what blocks are known by since their keys changed
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>, names: Readonly<Record<string, string>>) {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    wanted.current = names[wanted.current ?? ""] ?? wanted.current;
  }, [names]);
  const take = () => {
    const key = wanted.current ?? "";
    board.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(key)}"]`)?.focus();
  };
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement) || event.target.closest("form")) return;
      wanted.current = event.target.closest<HTMLElement>("[data-block]")?.dataset.block ?? null;
    };
    const root = board.current;
    root?.addEventListener("focusin", remember);
    return () => root?.removeEventListener("focusin", remember);
  }, [board]);
  useLayoutEffect(() => {
    if (!wanted.current || (document.activeElement && document.activeElement !== document.body)) return;
    take();
  });
  return {
    take,
    on(key: string | null) {
      wanted.current = key;
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
