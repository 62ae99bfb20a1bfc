import type { EntryKind, MarkState } from "@/db/enums";

/** What a mark is called; a ticked reason and a technology that somebody knows have words of their own. */
const stateNames: Record<MarkState, string> = {
  "to-do": "To do",
  doing: "Doing",
  done: "Done",
  skipped: "Skipped",
};

/** A change of a mark as Undo names it: `Done`, `Ticked`, `Familiar`, `Not marked`. */
export function stateInWords(kind: EntryKind, state: MarkState | null): string {
  if (state === null) return "Not marked";
  if (state === "done" && kind === "motivation") return "Ticked";
  if (state === "done" && (kind === "technology" || kind === "skill")) return "Familiar";
  return stateNames[state];
}
