import { type RefObject, useEffect } from "react";
import { areKeysOn, isPlainKey } from "../keys";

/** Keys over a list of bookmarks: j and k or the arrows to go, x to select, e to change, d to remove, / to search. */
export function useBookmarkKeys(bench: RefObject<HTMLElement | null>, onHelp: () => void): void {
  useEffect(() => {
    const rows = () => [...(bench.current?.querySelectorAll<HTMLElement>("li[data-bookmark]") ?? [])];
    const here = () => rows().find((row) => row.contains(document.activeElement));
    const go = (step: number) => {
      const all = rows();
      const at = all.findIndex((row) => row.contains(document.activeElement));
      const next = all[at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1)];
      next?.querySelector<HTMLInputElement>("input[name=bookmark]")?.focus();
      next?.scrollIntoView({ block: "nearest" });
    };
    const press = (name: string) => here()?.querySelector<HTMLElement>(`[data-key="${name}"]`)?.click();
    const act = (key: string): boolean => {
      if (key === "j" || key === "ArrowDown") go(1);
      else if (key === "k" || key === "ArrowUp") go(-1);
      else if (key === "x") here()?.querySelector<HTMLInputElement>("input[name=bookmark]")?.click();
      else if (key === "e") press("change");
      else if (key === "d") press("remove");
      else if (key === "/") document.getElementById("bookmark-search")?.focus();
      else if (key === "?") onHelp();
      else return false;
      return true;
    };
    function onKey(event: KeyboardEvent) {
      if (!isPlainKey(event) || !areKeysOn() || document.querySelector("dialog[open]")) return;
      // Arrows scroll the page until a bookmark is chosen, and on its handle they move it.
      const ownsArrows = document.activeElement?.matches("[data-arrows=own]");
      if (event.key.startsWith("Arrow") && (ownsArrows || !here())) return;
      if (act(event.key)) event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [bench, onHelp]);
}
