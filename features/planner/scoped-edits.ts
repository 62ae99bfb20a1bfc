import { now, todayIn } from "@/lib/dates";
import { dayAfter, daysBetween } from "@/lib/days";
import { senseless } from "@/lib/errors";
import { datesOf, firstDate, hasOccurrence, isCountable, lastDate } from "@/lib/recurrence";
import { movedRule, movesAlong, parseRule, type RepeatRule, ruleText } from "@/lib/repeat-rule";
import { shorten } from "@/lib/text";
import { applyEdits, type Block, type Edit, type Exception } from "./edits";
import { onPause } from "./pause-edits";
import type { On, ScopedEdit } from "./scopes";

/** How far ahead it is checked that a routine moved as a whole comes out right: leap years and all. */
const checkedDays = 1500;

/**
 * The edits on whole blocks that an edit on some occurrences of a routine comes to. "This" is an exception; "this and
 * following" ends the routine before and adds another from there on; "all" is the routine itself.
 * @param newId names the block that "this and following" adds.
 * @throws AppError `senseless` for an occurrence that the routine does not have, and for what no rule can say.
 */
export function lowered(block: Block, { on, ...edit }: ScopedEdit, newId: () => string): Edit[] {
  if (edit.type === "finish") return [onFinish(block, edit)];
  if (edit.type === "pause" && on?.scope !== "this") {
    return onPause(block, edit, todayIn(block.timeZone, now()).toString());
  }
  // What is read belongs to a routine as a whole.
  if (edit.type === "add" || edit.type === "fill" || !on || block.recurrence === null) return [edit];
  // All of them are meant whichever was pressed; how far they move is told by the one that was.
  const isNamed = on.scope !== "all" || edit.type === "move";
  if (isNamed && !hasOccurrence(block, on.occurrence)) {
    throw senseless("edits", `“${block.title}” does not happen on ${on.occurrence}.`);
  }
  switch (on.scope) {
    case "this":
      return onThis(block, edit, on);
    case "all":
      return onAll(block, edit, on);
    case "following":
      return onFollowing(block, edit, on, newId);
  }
}

type OnBlock = Exclude<Edit, { type: "add" }>;

/** A block that happens once has one outcome, on whichever date it was said. */
function onFinish(block: Block, edit: OnBlock & { type: "finish" }): Edit {
  const known = Object.keys(block.outcomes ?? {});
  const [first = block.date] = block.recurrence === null ? known : [];
  const occurrence = block.recurrence === null ? first : edit.occurrence;
  if (!known.includes(occurrence) && !hasOccurrence(block, edit.occurrence)) {
    throw senseless("edits", `“${block.title}” does not happen on ${edit.occurrence}.`);
  }
  return { ...edit, occurrence };
}

function onThis(block: Block, edit: OnBlock, { occurrence }: On): Edit[] {
  const { id } = block;
  const before = block.exceptions[occurrence];
  const own = before && !("skipped" in before) ? before : {};
  const except = (exception: Exception | null): Edit[] => [
    { type: "except", id, version: edit.version, occurrence, exception },
  ];
  const differ = (changed: typeof own) => except(differing(block, occurrence, changed));
  switch (edit.type) {
    case "move":
      if (edit.timeZone && edit.timeZone !== block.timeZone) {
        throw senseless("edits", "One occurrence keeps the time zone of its routine.");
      }
      return differ({ ...own, date: edit.day, start: edit.start });
    case "resize":
      return differ({ ...own, minutes: edit.minutes });
    case "rename":
      return differ({ ...own, title: edit.title });
    case "sort":
      return differ({ ...own, kind: edit.kind });
    case "tie":
      throw senseless("edits", "One occurrence practises what its routine does.");
    case "delete":
      return except({ skipped: true });
    case "restore":
      return except(null);
    default:
      throw senseless("edits", "A repeat belongs to the routine, not to one occurrence.");
  }
}

/** What of an occurrence is its own; null when nothing is. */
function differing(
  block: Block,
  occurrence: string,
  changed: Exclude<Exception, { skipped: true }>,
): Exception | null {
  const usual = { ...block, date: occurrence };
  const own = Object.entries(changed).filter(
    ([name, value]) => usual[name as keyof typeof changed] !== value,
  );
  return own.length > 0 ? Object.fromEntries(own) : null;
}

function onAll(block: Block, edit: OnBlock, on: On): Edit[] {
  if (edit.type === "restore") throw senseless("edits", "Undo brings a whole routine back.");
  if (edit.type === "move") return moveAll(block, edit, on);
  const field = { resize: "minutes", rename: "title", sort: "kind" } as const;
  return edit.type in field
    ? [edit, ...withoutOwn(block, on.occurrence, [field[edit.type as keyof typeof field]])]
    : [edit];
}

/** The occurrence that was pressed takes part in what is done to all. */
function withoutOwn(block: Block, occurrence: string, fields: readonly string[]): Edit[] {
  const before = block.exceptions[occurrence];
  if (!before || "skipped" in before || !fields.some((field) => field in before)) return [];
  const left = Object.entries(before).filter(([name]) => !fields.includes(name));
  const exception = left.length > 0 ? Object.fromEntries(left) : null;
  return [{ type: "except", id: block.id, occurrence, exception }];
}

function moveAll(block: Block, edit: OnBlock & { type: "move" }, { occurrence }: On): Edit[] {
  const { id, date, recurrence } = block;
  const days = daysBetween(occurrence, edit.day);
  const cleared = withoutOwn(block, occurrence, ["date", "start"]);
  if (days === 0 || recurrence === null) return [{ ...edit, day: date }, ...cleared];
  const rule = parseRule(recurrence);
  const along = alongMove(rule, occurrence, edit.day);
  const moved = movedWithDates(rule, date, occurrence, edit.day, along);
  if (!moved) {
    throw senseless(
      "edits",
      "No repeat says this of the whole routine. Move one alone, or change the repeat.",
    );
  }
  const kept = applyEdits([block], cleared)[0]?.exceptions ?? {};
  const renamed = Object.entries(kept).filter(([day]) => along(day) !== day);
  // Taken first and given last, since Undo goes the other way: each is said where the routine happens just then.
  const [taken, given] = doneAlong(block, id, along);
  return [
    ...taken,
    { ...edit, day: moved.begin },
    { type: "repeat", id, recurrence: ruleText(moved.rule) },
    ...cleared,
    ...renamed.map(([day]): Edit => ({ type: "except", id, occurrence: day, exception: null })),
    ...renamed.map(([day, exception]): Edit => ({ type: "except", id, occurrence: along(day), exception })),
    ...given,
  ];
}

/** Which date an occurrence has after the one on `from` was moved to `to`. */
function alongMove(rule: RepeatRule, from: string, to: string): (day: string) => string {
  const days = daysBetween(from, to);
  return (day) => (movesAlong(rule, from, day) ? dayAfter(day, days) : day);
}

/** The rule and beginning that give the moved dates and no others; null when there are none. */
function movedWithDates(
  rule: RepeatRule,
  begin: string,
  from: string,
  to: string,
  along: (day: string) => string,
): { rule: RepeatRule; begin: string } | null {
  const wanted = movedRule(rule, from, to);
  const horizon = dayAfter(begin, checkedDays);
  const dates = datesOf(rule, begin, begin, horizon).map(along).sort();
  const [first] = dates;
  if (!wanted || !first) return null;
  const last = lastDate(rule, begin);
  const tail = last && rule.until ? datesOf(rule, begin, dayAfter(last, -31), last).map(along).sort() : [];
  const moved = { ...wanted, until: rule.until ? (tail.at(-1) ?? null) : null };
  // Near the horizon, dates have moved over it one way or the other.
  const safe = dayAfter(horizon, -2 * Math.abs(daysBetween(from, to)) - 1);
  const given = datesOf(moved, first, first, safe);
  const isSame = given.join() === dates.filter((day) => day <= safe).join();
  return isSame ? { rule: moved, begin: first } : null;
}

function onFollowing(block: Block, edit: OnBlock, on: On, newId: () => string): Edit[] {
  const { id, date, recurrence } = block;
  const { occurrence } = on;
  if (edit.type === "pause" || edit.type === "except" || edit.type === "restore" || recurrence === null) {
    throw senseless("edits", "This is done to one occurrence or to the whole routine.");
  }
  const rule = parseRule(recurrence);
  const before = datesOf(rule, date, date, dayAfter(occurrence, -1));
  const last = before.at(-1);
  if (!last) return onAll(block, edit, { occurrence, scope: "all" });
  const ended = ruleText({ ...rule, count: null, until: last });
  const end: Edit = { type: "repeat", id, version: edit.version, recurrence: ended };
  if (edit.type === "delete") return [end];
  const rest: Block = {
    ...block,
    id: newId(),
    date: occurrence,
    recurrence: ruleText({ ...rule, count: rule.count && rule.count - before.length }),
    exceptions: Object.fromEntries(Object.entries(block.exceptions).filter(([day]) => day >= occurrence)),
    outcomes: {},
    running: undefined,
    version: 0,
  };
  const changed = applyEdits(
    [rest],
    onAll(rest, { ...edit, id: rest.id, version: undefined }, { occurrence, scope: "all" }),
  )[0];
  const there = edit.type === "move" ? alongMove(rule, occurrence, edit.day) : (day: string) => day;
  const gone = Object.entries(block.outcomes ?? {}).filter(([day]) => day >= occurrence);
  const running = block.running && block.running >= occurrence ? block.running : undefined;
  const [taken, given] = doneAlong({ id, outcomes: Object.fromEntries(gone), running }, rest.id, there);
  return [...taken, end, { type: "add", block: changed ?? rest }, ...given];
}

/**
 * What was done, and a clock that runs, go along to where occurrences go, be it in another routine: taken here, given
 * there.
 */
function doneAlong(
  { id, outcomes = {}, running }: Pick<Block, "id" | "outcomes" | "running">,
  to: string,
  along: (day: string) => string,
): [Edit[], Edit[]] {
  const isGoing = (day: string) => to !== id || along(day) !== day;
  const going = Object.entries(outcomes).filter(([day]) => isGoing(day));
  const taken = going.map(([occurrence]): Edit => ({ type: "finish", id, occurrence, outcome: null }));
  const given = going.map(
    ([day, outcome]): Edit => ({ type: "finish", id: to, occurrence: along(day), outcome }),
  );
  const run: Edit[] =
    running && isGoing(running)
      ? [{ type: "run", id, occurrence: running, to: { id: to, occurrence: along(running) } }]
      : [];
  return [taken, [...given, ...run]];
}

/** By what "this and following" of a gesture is known to what the gesture does besides. */
export function followingKey({ id, on }: { id: string; on?: On | undefined }): string {
  return `${id}@${on?.occurrence}`;
}

/** An edit on the rest of a routine, where the same gesture has made that a routine of its own. */
export function onContinued(edit: ScopedEdit, continued: ReadonlyMap<string, string>): ScopedEdit {
  if (edit.type === "add" || edit.on?.scope !== "following") return edit;
  const id = continued.get(followingKey(edit));
  return id ? { ...edit, id, version: undefined, on: { ...edit.on, scope: "all" } } : edit;
}

/**
 * Nothing that never happens is kept, and nothing that would grow without end.
 * @throws AppError `senseless`
 */
export function refuseEndless(state: readonly Block[]): void {
  for (const { title, date, recurrence, exceptions } of state) {
    if (recurrence === null) continue;
    const rule = parseRule(recurrence);
    if (!firstDate(rule, date)) {
      throw senseless("recurrence", `“${shorten(title, 80)}” would never happen.`);
    }
    if (rule.count && !isCountable(rule, date)) {
      throw senseless("recurrence", `“${shorten(title, 80)}” would go on for centuries. End it on a day.`);
    }
    if (Object.keys(exceptions).length > mostExceptions) {
      throw senseless("edits", `So many dates are different that a new routine is clearer: end this one.`);
    }
  }
}

/** Some years of a daily routine. */
const mostExceptions = 1000;
