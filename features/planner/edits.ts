import type { BlockKind } from "@/db/enums";

/** A stretch of somebody's day: a local date and wall-clock start in its own zone, and elapsed minutes. */
export interface Block {
  id: string;
  title: string;
  kind: BlockKind;
  /** `2026-03-27` */
  date: string;
  /** `09:00` */
  start: string;
  minutes: number;
  timeZone: string;
  /** The task it practises. */
  entryId: string | null;
  /** The role whose day it came from. */
  roleId: string | null;
  /** RFC 5545 RRULE, UNTIL as a day; null for a block that happens once. */
  recurrence: string | null;
  /** What is different on one date, by the date that the rule gives. */
  exceptions: Exceptions;
  /** While it lasts a routine does not happen. */
  pause: Pause | null;
  /** What became of it, by occurrence, as far as a gesture touches it; absent where nobody asked. */
  outcomes?: Outcomes | undefined;
  /** The bookmarks that are to be read in it, as far as a gesture says so; absent where nobody asked. */
  readings?: string[] | undefined;
  /** The occurrence on which a clock runs; absent where none does or nobody asked. */
  running?: string | undefined;
  /** 0 until the server knows it. */
  version: number;
  /** In the trash: gone from the day, and it can come back. */
  isDeleted: boolean;
}

/** How one occurrence of a routine differs from it: it does not happen, or what is named here is its own. */
export type Exception =
  | { skipped: true }
  | Partial<Pick<Block, "title" | "kind" | "date" | "start" | "minutes">>;
export type Exceptions = Readonly<Record<string, Exception>>;

/** What became of a block on one date: so many minutes were done, or it was let go. */
export type Outcome = { minutes: number } | { dropped: true };
export type Outcomes = Readonly<Record<string, Outcome>>;

/** From a day on, until another (included) or until it is taken back. */
export interface Pause {
  from: string;
  until: string | null;
}

interface OnBlock {
  id: string;
  /** The version that the edit was made on; the server refuses another one. */
  version?: number | undefined;
}

/** What a person does to a plan, as a value: shown at once, sent as it is, and its inverse is Undo. */
export type Edit =
  | { type: "add"; block: Block }
  | ({ type: "move"; day: string; start: string; timeZone?: string | undefined } & OnBlock)
  | ({ type: "resize"; minutes: number } & OnBlock)
  | ({ type: "rename"; title: string } & OnBlock)
  | ({ type: "sort"; kind: BlockKind } & OnBlock)
  | ({ type: "tie"; entryId: string | null } & OnBlock)
  | ({ type: "repeat"; recurrence: string | null } & OnBlock)
  | ({ type: "except"; occurrence: string; exception: Exception | null } & OnBlock)
  | ({ type: "pause"; pause: Pause | null } & OnBlock)
  | ({ type: "finish"; occurrence: string; outcome: Outcome | null } & OnBlock)
  | ({ type: "fill"; bookmarkIds: string[] } & OnBlock)
  /** A clock that runs on an occurrence runs on another instead; the blocks stay as they are. */
  | ({ type: "run"; occurrence: string; to: { id: string; occurrence: string } } & OnBlock)
  | ({ type: "delete" } & OnBlock)
  | ({ type: "restore" } & OnBlock);

/** The block that an edit is about. */
export function blockIdOf(edit: Edit): string {
  return edit.type === "add" ? edit.block.id : edit.id;
}

/**
 * The blocks after these edits, in the same order, new ones last. An edit that no longer fits (its block is not
 * there, or is in the trash) changes nothing. Deleted blocks stay in the list, marked.
 */
export function applyEdits<B extends Block>(
  blocks: readonly (B | Block)[],
  edits: readonly Edit[],
): (B | Block)[] {
  return edits.reduce<(B | Block)[]>(applyEdit<B>, [...blocks]);
}

function applyEdit<B extends Block>(blocks: (B | Block)[], edit: Edit): (B | Block)[] {
  const target = blocks.find((block) => block.id === blockIdOf(edit));
  if (edit.type === "add") return target ? blocks : [...blocks, edit.block];
  if (!target || !fits(target, edit)) return blocks;
  return blocks.map((block) => (block === target ? { ...block, ...changedBy(edit, block) } : block));
}

/** Whether an edit has anything to do on this block: only what lies in the trash can be restored, and only that. */
export function fits(block: Block, edit: Edit): boolean {
  return (edit.type === "restore") === block.isDeleted;
}

function changedBy(
  edit: Exclude<Edit, { type: "add" }>,
  { exceptions, outcomes = {} }: Block,
): Partial<Block> {
  switch (edit.type) {
    case "move":
      return { date: edit.day, start: edit.start, ...(edit.timeZone ? { timeZone: edit.timeZone } : {}) };
    case "resize":
      return { minutes: edit.minutes };
    case "rename":
      return { title: edit.title };
    case "sort":
      return { kind: edit.kind };
    case "tie":
      return { entryId: edit.entryId };
    case "repeat":
      return { recurrence: edit.recurrence };
    case "except":
      return { exceptions: withOwn(exceptions, edit.occurrence, edit.exception) };
    case "pause":
      return { pause: edit.pause };
    case "finish":
      return { outcomes: withOwn(outcomes, edit.occurrence, edit.outcome) };
    case "fill":
      return { readings: edit.bookmarkIds };
    case "run":
      return {};
    case "delete":
      return { isDeleted: true };
    case "restore":
      return { isDeleted: false };
  }
}

/** The same with another value, or none, for one occurrence. */
function withOwn<V>(all: Readonly<Record<string, V>>, occurrence: string, own: V | null): Record<string, V> {
  const { [occurrence]: _, ...others } = all;
  return own ? { ...others, [occurrence]: own } : others;
}

/**
 * The edits that take `edits` back, made on these blocks: last first. Applied after them they give back what was
 * there; a block that had been added ends in the trash. Versions are left out, for they will be others by then.
 */
export function inverseOf(blocks: readonly Block[], edits: readonly Edit[]): Edit[] {
  const inverses: Edit[] = [];
  let state: Block[] = [...blocks];
  for (const edit of edits) {
    const target = state.find((block) => block.id === blockIdOf(edit));
    if (edit.type === "add" ? !target : target && fits(target, edit)) {
      inverses.unshift(inverseOfOne(target, edit));
    }
    state = applyEdits(state, [edit]);
  }
  return inverses;
}

function inverseOfOne(before: Block | undefined, edit: Edit): Edit {
  const id = blockIdOf(edit);
  if (!before || edit.type === "restore" || edit.type === "add") return { type: "delete", id };
  switch (edit.type) {
    case "move":
      return { type: "move", id, day: before.date, start: before.start, timeZone: before.timeZone };
    case "resize":
      return { type: "resize", id, minutes: before.minutes };
    case "rename":
      return { type: "rename", id, title: before.title };
    case "sort":
      return { type: "sort", id, kind: before.kind };
    case "tie":
      return { type: "tie", id, entryId: before.entryId };
    case "repeat":
      return { type: "repeat", id, recurrence: before.recurrence };
    case "except": {
      const { occurrence } = edit;
      return { type: "except", id, occurrence, exception: before.exceptions[occurrence] ?? null };
    }
    case "pause":
      return { type: "pause", id, pause: before.pause };
    case "finish": {
      const { occurrence } = edit;
      return { type: "finish", id, occurrence, outcome: before.outcomes?.[occurrence] ?? null };
    }
    case "fill":
      return { type: "fill", id, bookmarkIds: [...(before.readings ?? [])] };
    case "run":
      return { type: "run", ...edit.to, to: { id, occurrence: edit.occurrence } };
    case "delete":
      return { type: "restore", id };
  }
}
