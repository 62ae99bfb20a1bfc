import type { Block } from "./edits";
import type { PlanBlock } from "./plan-state";
import type { PlanDay } from "./queries";
import type { GivenEdit } from "./scopes";
import { showEdits, shownKey, toShown } from "./shown-edits";
import type { WaitingEdit } from "./waiting";

/** What the server has of the blocks that a lost gesture was about. */
export interface Found {
  /** By id, those in the trash too; null is gone for good. */
  blocks: ReadonlyMap<string, Block | null>;
  /** The keys of occurrences that their routines do not have any more. */
  ended: ReadonlySet<string>;
}

/** A block as each device has it. */
export interface Versions {
  /** As it was when the gesture was made. */
  pressed: PlanBlock;
  mine: PlanBlock;
  /** Null where it does not happen. */
  theirs: PlanBlock | null;
  /** As a whole: null is gone for good, undefined a block that nobody looked for. */
  block: Block | null | undefined;
  /** Whether its routine goes on without it. */
  isEnded: boolean;
}

/** A gesture that another device was before, and the blocks as each has them. */
export interface Conflict {
  gesture: string;
  edits: GivenEdit[];
  versions: Versions[];
}

/**
 * What was done here, over what stands now. Null where no block can be shown for it.
 * @param lost in the order in which it was done
 */
export function conflictOf(lost: readonly WaitingEdit[], { blocks, ended }: Found): Conflict | null {
  const rows = new Map<string, Pick<Versions, "pressed" | "mine">>();
  const meet = (block: PlanBlock) => {
    const key = shownKey(block);
    if (!rows.has(key)) rows.set(key, { pressed: block, mine: block });
  };
  for (const { pressed, edits } of lost) {
    pressed.forEach(meet);
    for (const edit of edits) {
      if (edit.type === "add") meet(toShown(edit.block));
      else for (const row of rows.values()) row.mine = showEdits([row.mine], [edit])[0] ?? row.mine;
    }
  }
  const [first] = lost;
  if (!first || rows.size === 0) return null;
  return {
    gesture: lost.length === 1 ? first.gesture : `${first.gesture} and ${lost.length - 1} more`,
    edits: lost.flatMap(({ edits }) => edits),
    versions: [...rows].map(([key, row]) => {
      const block = blocks.get(row.pressed.id);
      const isEnded = ended.has(key);
      return {
        ...row,
        block,
        isEnded,
        theirs: block && !isEnded ? standingOf(block, row.pressed.occurrence) : null,
      };
    }),
  };
}

/**
 * A block as it stands, or one occurrence of a routine, if the rule still gives that; null where it is deleted, skipped
 * or paused.
 */
export function standingOf(block: Block, occurrence: string): PlanBlock | null {
  const { recurrence, exceptions, pause, isDeleted } = block;
  if (isDeleted) return null;
  if (recurrence === null) return toShown(block);
  const own = exceptions[occurrence];
  if (own && "skipped" in own) return null;
  const isPaused = pause && pause.from <= occurrence && (pause.until === null || occurrence <= pause.until);
  return isPaused && !own ? null : { ...toShown(block), date: occurrence, ...own, occurrence };
}

/** Whether a routine has an occurrence on days that were read. */
export function happensOn(
  days: readonly Pick<PlanDay, "blocks" | "away">[],
  { id, occurrence }: Pick<PlanBlock, "id" | "occurrence">,
): boolean {
  return days.some(({ blocks, away }) =>
    [...blocks, ...away].some((block) => block.id === id && block.occurrence === occurrence),
  );
}
