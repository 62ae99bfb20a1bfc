import type { GuideContent, Question } from "../content";
import { reservedKeys } from "../guide-rules";
import type { DraftPatch } from "./input";
import { withJoined } from "./joining";

type Changes = Pick<DraftPatch, "summary" | "tasks" | "steps" | "added" | "removed" | "merged">;
type Added = NonNullable<DraftPatch["added"]>;
type Merged = NonNullable<DraftPatch["merged"]>;
type Change = {
  id: string;
  title?: string | undefined;
  text?: string | undefined;
  questions?: Question[] | undefined;
};
/** What says where the references to removed tasks go. */
interface Passing {
  added: Added;
  keys: ReadonlyMap<string, string>;
  removed: readonly string[];
  merged: Merged;
}
interface Piece {
  id: string;
  key: string;
  title: string;
  text: string;
}

/**
 * The content with the changes in it; the content itself is left as it is. `taken` are all keys that the guide's
 * entries have ever had.
 * @returns a fault, with the place, when a change names what the guide does not have, or makes too much of it.
 */
export function patchContent(
  content: GuideContent,
  { summary, tasks = [], steps = [], added = [], removed = [], merged = [] }: Changes,
  taken: ReadonlySet<string> = new Set(),
): { content: GuideContent } | { fault: { path: string; message: string } } {
  const pieces = new Set([...content.tasks, ...content.steps].map(({ id }) => id));
  const fault =
    firstFault("tasks", tasks, ({ id }) => content.tasks.some((task) => task.id === id)) ??
    firstFault("steps", steps, ({ id }) => content.steps.some((step) => step.id === id)) ??
    firstFault("added", added, ({ id, like }) => pieces.has(like) && !pieces.has(id)) ??
    firstFault("removed", removed, (id) => pieces.has(id)) ??
    firstFault("merged", merged, ({ id, into }) => {
      const stays = pieces.has(into) && !removed.includes(into);
      return removed.includes(id) && (stays || added.some((one) => one.id === into));
    });
  if (fault) return { fault };
  const keys = keysFor(added, new Set([...reservedKeys, ...taken, ...keysOf(content)]));
  const patched = {
    ...content,
    summary: summary ?? content.summary,
    tasks: withMerged(content.tasks, patchList(content.tasks, tasks, added, keys, removed), merged),
    steps: withMerged(
      content.steps,
      patchList(content.steps, steps, added, keys, removed).map(withOneChoice(content)),
      merged,
    ),
  };
  if (patched.tasks.length > 30)
    return { fault: { path: "added", message: "A guide has at most 30 tasks." } };
  if (patched.steps.length > 15)
    return { fault: { path: "added", message: "A guide has at most 15 steps." } };
  return { content: withoutKeys(patched, heirsOfKeys(content, patched, { added, keys, removed, merged })) };
}

function firstFault<T>(list: string, items: readonly T[], isKnown: (item: T) => boolean) {
  const at = items.findIndex((item) => !isKnown(item));
  return at < 0 ? undefined : { path: `${list}/${at}`, message: "This guide has no such entry." };
}

function patchList<P extends Piece>(
  list: readonly P[],
  changes: readonly Change[],
  added: Added,
  keys: ReadonlyMap<string, string>,
  removed: readonly string[],
): P[] {
  return list.flatMap((piece) => {
    const change = changes.find(({ id }) => id === piece.id);
    const own = {
      ...piece,
      title: change?.title ?? piece.title,
      text: change?.text ?? piece.text,
      ...(change?.questions && { questions: change.questions }),
    };
    const after = added
      .filter(({ like }) => like === piece.id)
      .map(({ id, title, text }) => ({ ...piece, id, title, text, key: keys.get(id) ?? id }));
    return removed.includes(piece.id) ? after : [own, ...after];
  });
}

/** The list with what was merged into a piece of it: topics, sources and the like of the one that went. */
function withMerged<P extends Piece>(before: readonly P[], after: readonly P[], merged: Merged): P[] {
  return after.map((piece) => {
    const ids = merged.flatMap(({ id, into }) => (into === piece.id ? [id] : []));
    return withJoined(
      piece,
      before.filter(({ id }) => ids.includes(id)),
    );
  });
}

/** A question is asked once: of the steps that are like the one which asked it, the first goes on asking. */
function withOneChoice(content: GuideContent) {
  const asked = new Set<string>();
  return <S extends GuideContent["steps"][number]>(step: S): S => {
    const question = step.choice?.question;
    if (question === undefined || content.steps.some(({ id }) => id === step.id)) {
      if (question !== undefined) asked.add(question);
      return step;
    }
    if (asked.has(question)) return { ...step, choice: null };
    asked.add(question);
    return step;
  };
}

function keysOf(content: GuideContent): string[] {
  return [...JSON.stringify(content).matchAll(/"key":"([a-z0-9-]+)"/g)].map(([, key = ""]) => key);
}

/** A key for each new entry, made of its title. */
function keysFor(added: Added, taken: Set<string>): Map<string, string> {
  return new Map(
    added.map(({ id, title }) => {
      const words = title
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+|-+$/g, "")
        .slice(0, 40)
        .replace(/-+$/, "");
      const plain = words || "entry";
      const key = taken.has(plain) ? `${plain}-${id.slice(0, 8)}` : plain;
      taken.add(key);
      return [id, key];
    }),
  );
}

/** The key of each removed task with the keys of what was added in its place, or of what it was merged into. */
function heirsOfKeys(
  content: GuideContent,
  patched: Pick<GuideContent, "tasks">,
  { added, keys, removed, merged }: Passing,
): Map<string, string[]> {
  const heirsOf = (id: string) => {
    const into = merged.flatMap((one) => (one.id === id ? [one.into] : []));
    if (into.length > 0) return patched.tasks.flatMap((task) => (into.includes(task.id) ? [task.key] : []));
    return added.flatMap((one) => (one.like === id ? (keys.get(one.id) ?? []) : []));
  };
  return new Map(
    content.tasks.filter(({ id }) => removed.includes(id)).map(({ id, key }) => [key, heirsOf(id)]),
  );
}

/** What refers to a removed task refers to what was added in its place, or to no task. */
function withoutKeys(content: GuideContent, heirs: ReadonlyMap<string, string[]>): GuideContent {
  if (heirs.size === 0) return content;
  const follow = (tasks: string[]) =>
    [...new Set(tasks.flatMap((key) => heirs.get(key) ?? key))].slice(0, 20);
  return {
    ...content,
    skills: content.skills.map((skill) => ({ ...skill, tasks: follow(skill.tasks) })),
    technologies: content.technologies.map((use) => ({ ...use, tasks: follow(use.tasks) })),
    day: {
      ...content.day,
      activities: content.day.activities.map((activity) => ({
        ...activity,
        task: activity.task === null ? null : (follow([activity.task])[0] ?? null),
      })),
    },
  };
}
