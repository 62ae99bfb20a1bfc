import { dayAfter, daysBetween } from "@/lib/days";
import type { ShownBlock } from "./day-view";
import { applyEdits, type Block, type Outcome } from "./edits";
import type { GivenEdit, On } from "./scopes";

/** By what a block is known on the screen: a routine is there once for each of its dates. */
export function shownKey({
  id,
  occurrence,
  recurrence,
}: Pick<ShownBlock, "id" | "occurrence" | "recurrence">) {
  return recurrence === null ? id : `${id}@${occurrence}`;
}

/**
 * What a screen shows after these edits, until the server has answered: each edit on all occurrences that it is for.
 * New dates of a routine are for the server to find; those on the screen follow at once.
 */
export function showEdits<B extends ShownBlock>(
  shown: readonly B[],
  edits: readonly GivenEdit[],
): (B | ShownBlock)[] {
  return edits.reduce<(B | ShownBlock)[]>(showEdit, [...shown]);
}

function showEdit(shown: ShownBlock[], { on, ...edit }: GivenEdit): ShownBlock[] {
  if (edit.type === "add") return [...shown, toShown(edit.block)];
  return shown.map((block) => {
    if (block.id !== edit.id || !isMeant(block, on)) return block;
    if (edit.type === "finish") {
      const isOther = block.recurrence !== null && block.occurrence !== edit.occurrence;
      return isOther ? block : { ...block, ...outcomeShown(edit.outcome) };
    }
    // Moved as a whole, every occurrence goes as far as the one that was pressed.
    const days = edit.type === "move" && on ? daysBetween(on.occurrence, edit.day) : 0;
    const own = edit.type === "move" && on ? { ...edit, day: dayAfter(block.occurrence, days) } : edit;
    const [changed] = applyEdits<ShownBlock>([block], [own]);
    return { ...block, ...changed };
  });
}

function isMeant({ occurrence, recurrence }: ShownBlock, on: On | undefined): boolean {
  if (!on || recurrence === null || on.scope === "all") return true;
  return on.scope === "this" ? occurrence === on.occurrence : occurrence >= on.occurrence;
}

/** A block as it stands on its own date, before the server has placed it. */
export function toShown(block: Block): ShownBlock {
  // A block that happens once has one outcome at most; without any it was not asked for.
  const said = block.outcomes && outcomeShown(Object.values(block.outcomes)[0] ?? null);
  return { ...block, ...said, occurrence: block.date };
}

/** An outcome in the words of the screen. */
export function outcomeShown(outcome: Outcome | null): { done: number | null; dropped: boolean } {
  const done = outcome && "minutes" in outcome ? outcome.minutes : null;
  return { done, dropped: outcome !== null && done === null };
}
