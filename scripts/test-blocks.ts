import type { Block } from "@/features/planner/edits";

/** The day of a block unless another is named: a Wednesday. */
const blockDay = "2026-06-03";

/** A block of the plan that happens once, with what a test says otherwise. */
export function plannedBlock(more: Partial<Block> = {}): Block {
  return {
    id: "a",
    title: "Review",
    kind: "review",
    date: blockDay,
    start: "09:00",
    minutes: 30,
    timeZone: "UTC",
    entryId: null,
    roleId: null,
    recurrence: null,
    exceptions: {},
    pause: null,
    version: 1,
    isDeleted: false,
    ...more,
  };
}
