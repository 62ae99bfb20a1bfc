import type { Conflict, Versions } from "./conflicts";
import type { PlanBlock } from "./plan-state";
import type { GivenEdit } from "./scopes";
import { shownKey } from "./shown-edits";
import { isAbout } from "./waiting";

/** A gesture to be made on what stands now. */
export interface Insisting {
  edits: GivenEdit[];
  /** The versions that stand now. */
  versions: Record<string, number>;
  pressed: PlanBlock[];
}

/**
 * The gesture that makes a lost one after all, whatever the other device did: only what lies in the trash or was
 * skipped comes back, and what is gone for good is added anew, once where its routine goes on without it. What both
 * have taken out stays out, so that there may be nothing to do.
 * @param newId names a block that is added anew
 */
export function overTheirs({ edits, versions }: Conflict, newId: () => string): Insisting {
  const added = new Set(edits.flatMap((edit) => (edit.type === "add" ? [edit.block.id] : [])));
  const rows = versions.filter(({ pressed }) => !added.has(pressed.id));
  const restored = new Map<string, GivenEdit>();
  let left = edits;
  for (const row of rows) {
    const own = left.filter((edit) => isAbout(edit, row.pressed));
    const others = left.filter((edit) => !own.includes(edit));
    const { id, occurrence } = row.pressed;
    const fate = fateOf(row, own);
    if (fate === "stands") left = left.map((edit) => (own.includes(edit) ? onTheirs(edit, row) : edit));
    if (fate === "settled") left = others;
    if (fate === "gone") left = [...others, ...addedAnew(row, own, newId())];
    if (fate === "trashed") restored.set(id, { type: "restore", id });
    if (fate === "skipped") {
      restored.set(shownKey(row.pressed), { type: "restore", id, on: { occurrence, scope: "this" } });
    }
  }
  return {
    edits: [...restored.values(), ...left],
    versions: Object.fromEntries(rows.flatMap(({ block }) => (block ? [[block.id, block.version]] : []))),
    pressed: rows.flatMap(({ theirs, pressed, block }) =>
      block === null ? [] : [theirs ?? { ...pressed, isDeleted: true }],
    ),
  };
}

type Fate = "stands" | "trashed" | "skipped" | "gone" | "settled";

function fateOf({ block, mine, theirs, isEnded, pressed }: Versions, own: readonly GivenEdit[]): Fate {
  if (block === undefined || theirs) return "stands";
  const scopes = own.map((edit) => (edit.type === "add" ? null : (edit.on?.scope ?? null)));
  // All of them are meant whichever was pressed, unless they are to go as far as that one.
  const isNamed = own.some(
    ({ type }, at) => type === "finish" || (scopes[at] && (scopes[at] !== "all" || type === "move")),
  );
  const isMissing = isEnded && isNamed;
  if (mine.isDeleted) {
    const isOut = !block || block.isDeleted || isMissing || scopes.every((scope) => scope === "this");
    return isOut ? "settled" : "stands";
  }
  if (block === null || isMissing) return "gone";
  if (block.isDeleted) return "trashed";
  const exception = block.exceptions[pressed.occurrence];
  return exception && "skipped" in exception ? "skipped" : "stands";
}

/** What happened once and repeats by now is changed on that one date. */
function onTheirs(edit: GivenEdit, { block, pressed }: Versions): GivenEdit {
  if (!block || block.recurrence === null || pressed.recurrence !== null) return edit;
  switch (edit.type) {
    case "move":
    case "resize":
    case "rename":
    case "sort":
    case "delete":
      return { ...edit, on: { occurrence: block.date, scope: "this" } };
    default:
      return edit;
  }
}

/** The block as it was to be, with what was said of it. */
function addedAnew({ mine, block }: Versions, own: readonly GivenEdit[], id: string): GivenEdit[] {
  const { title, kind, date, start, minutes, timeZone, entryId } = mine;
  // Of a routine that goes on, only this one date is missing.
  const recurrence = block ? null : mine.recurrence;
  const kept = { roleId: null, exceptions: {}, pause: null, version: 0, isDeleted: false };
  return [
    {
      type: "add",
      block: { ...kept, id, title, kind, date, start, minutes, timeZone, entryId, recurrence },
    },
    ...own.flatMap((edit): GivenEdit[] => {
      if (edit.type === "finish") return [{ ...edit, id, occurrence: date }];
      return edit.type === "fill" ? [{ ...edit, id }] : [];
    }),
  ];
}
