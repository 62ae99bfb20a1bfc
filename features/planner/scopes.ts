import type { Edit } from "./edits";

/** Which occurrences of a routine an edit is meant for. */
export const scopes = ["this", "following", "all"] as const;
export type Scope = (typeof scopes)[number];

/** The occurrence that a person has before them, and how far the edit goes from there. */
export interface On {
  /** The date that the rule gives. */
  occurrence: string;
  scope: Scope;
}

/** An edit on a block, or on some occurrences of a routine. */
export type ScopedEdit = Edit & { on?: On | undefined };

/** What pages and programs send: exceptions, and where a clock runs on, are what the planner makes of an edit. */
export type GivenEdit = Exclude<Edit, { type: "except" | "run" }> & { on?: On | undefined };
