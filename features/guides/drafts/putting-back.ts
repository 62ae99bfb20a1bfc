import type { GuideContent } from "../content";

/** A task or step that comes back, and what it had been merged into, if it was. */
export interface Back {
  id: string;
  from?: string | undefined;
}

/**
 * The content with a task or step that it lacks, as it stood in `former`: in its place, with whatever referred to it.
 * What it had been merged into has again what it had then, but for its words, which may have been written anew since.
 */
export function withPutBack(content: GuideContent, { id, from }: Back, earlier: GuideContent): GuideContent {
  const former = withFreeKey(content, earlier, id);
  const tasks = parted(inPlace(content.tasks, former.tasks, id), former.tasks, from);
  const steps = parted(inPlace(content.steps, former.steps, id), former.steps, from);
  const put = { ...content, tasks, steps };
  const key = former.tasks.find((task) => task.id === id)?.key;
  if (key === undefined || tasks.length === content.tasks.length) return put;
  const into = former.tasks.find((task) => task.id === from)?.key;
  const refer = <R extends { key: string; tasks: string[] }>(now: readonly R[], then: readonly R[]): R[] =>
    now.map((one) => {
      const before = then.find((other) => other.key === one.key)?.tasks ?? [];
      if (!before.includes(key)) return one;
      const still = before.filter((other) => other === key || one.tasks.includes(other));
      const since = one.tasks.filter((other) => !before.includes(other) && other !== into);
      return { ...one, tasks: [...still, ...since].slice(0, 20) };
    });
  return {
    ...put,
    skills: refer(content.skills, former.skills),
    technologies: refer(content.technologies, former.technologies),
    day: {
      ...content.day,
      activities: content.day.activities.map((activity) => {
        const before = former.day.activities.find((other) => other.key === activity.key);
        return before?.task === key ? { ...activity, task: key } : activity;
      }),
    },
  };
}

/**
 * The earlier text, in which the piece goes by another key where a newer one has taken its own. Only what was never
 * published can have lost it: no link leads there.
 */
function withFreeKey(content: GuideContent, former: GuideContent, id: string): GuideContent {
  const own = [...former.tasks, ...former.steps].find((piece) => piece.id === id)?.key;
  const isTaken = [...content.tasks, ...content.steps].some((piece) => piece.id !== id && piece.key === own);
  if (own === undefined || !isTaken) return former;
  const key = `${own}-${id.slice(0, 8)}`;
  const renamed = <P extends { id: string; key: string }>(piece: P): P =>
    piece.id === id ? { ...piece, key } : piece;
  const refer = <R extends { tasks: string[] }>(one: R): R => ({
    ...one,
    tasks: one.tasks.map((task) => (task === own ? key : task)),
  });
  return {
    ...former,
    tasks: former.tasks.map(renamed),
    steps: former.steps.map(renamed),
    skills: former.skills.map(refer),
    technologies: former.technologies.map(refer),
    day: {
      ...former.day,
      activities: former.day.activities.map((activity) =>
        activity.task === own ? { ...activity, task: key } : activity,
      ),
    },
  };
}

/** The list with a piece behind those that it stood behind. */
function inPlace<P extends { id: string }>(list: readonly P[], former: readonly P[], id: string): P[] {
  const place = former.findIndex((piece) => piece.id === id);
  const piece = former[place];
  if (!piece || list.some((one) => one.id === id)) return [...list];
  const ahead = new Set(former.slice(0, place).map((one) => one.id));
  return list.toSpliced(list.findLastIndex((one) => ahead.has(one.id)) + 1, 0, piece);
}

interface Worded {
  id: string;
  title: string;
  text: string;
  questions?: unknown;
}

function parted<P extends Worded>(list: readonly P[], former: readonly P[], from: string | undefined): P[] {
  const before = former.find((piece) => piece.id === from);
  return list.map((piece) => {
    if (piece.id !== from || !before) return piece;
    const { title, text } = piece;
    return { ...before, title, text, ...("questions" in piece ? { questions: piece.questions } : {}) };
  });
}
