import type { BlockKind } from "@/db/enums";
import type { Block } from "../edits";

/** What a guide says of one activity of its day. */
export interface Said {
  title: string;
  kind: BlockKind;
  minutes: number;
}

/** Where a block came from, and which wording its owner took or declined. */
export interface Origin {
  said: Said;
  /** Null in `said` is an activity that left the day. */
  settled: { said: Said | null; isTaken: boolean } | null;
}

/** The change of the guide, and what taking it would do to the block; where `now` is null it leaves the plan. */
export interface Offer {
  was: Said;
  now: Said | null;
  becomes: Partial<Said>;
}

const step = 5;

/**
 * What the editors' change of an activity means for one block of it; null when there is nothing to offer. Only what
 * the guide has changed is offered, and of that only what the owner has not made their own. The length keeps its
 * proportion: a block that was half as long as the guide's stays half as long.
 * @param now what the live guide says; null when the activity is no part of the day any more.
 */
export function offerFor(
  block: Pick<Block, "title" | "kind" | "minutes">,
  { said, settled }: Origin,
  now: Said | null,
): Offer | null {
  if (settled && isSame(settled.said, now)) return null;
  const was = settled?.isTaken && settled.said ? settled.said : said;
  if (!now) return { was, now, becomes: {} };
  const minutes = scaled(block.minutes, was.minutes, now.minutes);
  const becomes: Partial<Said> = {
    ...(now.title !== was.title && block.title === was.title ? { title: now.title } : {}),
    ...(now.kind !== was.kind && block.kind === was.kind ? { kind: now.kind } : {}),
    ...(now.minutes !== was.minutes && minutes !== block.minutes ? { minutes } : {}),
  };
  return Object.keys(becomes).length > 0 ? { was, now, becomes } : null;
}

function scaled(minutes: number, was: number, now: number): number {
  const exact = (minutes * now) / was;
  return Math.min(1440, Math.max(step, Math.round(exact / step) * step));
}

function isSame(a: Said | null, b: Said | null): boolean {
  return a === null || b === null
    ? a === b
    : a.title === b.title && a.kind === b.kind && a.minutes === b.minutes;
}
