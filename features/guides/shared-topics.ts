import { type TaskTopic, taskTopics } from "@/db/enums";

/** What the comparison needs to know of a task. Its first topic is its main one. */
export interface TopicalTask {
  key: string;
  topics: readonly TaskTopic[];
}

/** Tasks of two roles that are about the same. Neither side is empty. */
export interface SharedRow<T> {
  topic: TaskTopic;
  /** Other topics that both sides of the row have. */
  also: TaskTopic[];
  left: T[];
  right: T[];
}

export interface SharedTopics<T> {
  /** Topics that are the main one on both sides come first. */
  rows: SharedRow<T>[];
  /** Tasks without any topic in common with the other role. */
  onlyLeft: T[];
  onlyRight: T[];
}

/**
 * Which tasks two roles share: those with a topic in common. Each task stands in one row, under the topic that is
 * the main one for both sides where there is such, else for one, else under any; a task whose counterpart already
 * stands in a row joins it there. Exchanging the roles exchanges the sides and changes nothing else.
 */
export function sharedTopics<T extends TopicalTask>(
  left: readonly T[],
  right: readonly T[],
): SharedTopics<T> {
  const rows: { topic: TaskTopic; left: T[]; right: T[] }[] = [];
  const open = { left: new Set(left), right: new Set(right) };
  const isMain = (task: T, topic: TaskTopic) => task.topics[0] === topic;
  const isAbout = (task: T, topic: TaskTopic) => task.topics.includes(topic);

  const rounds = [
    [isMain, isMain],
    [isMain, isAbout],
    [isAbout, isMain],
    [isAbout, isAbout],
  ] as const;
  // The two rounds in which a topic is the main one for one side are one, lest a side be preferred.
  for (const tries of [rounds.slice(0, 1), rounds.slice(1, 3), rounds.slice(3)]) {
    for (const topic of taskTopics) {
      for (const [fitsLeft, fitsRight] of tries) {
        const ours = [...open.left].filter((task) => fitsLeft(task, topic));
        const theirs = [...open.right].filter((task) => fitsRight(task, topic));
        if (ours.length === 0 || theirs.length === 0) continue;
        const row = rows.find((known) => known.topic === topic);
        if (row) {
          row.left.push(...ours);
          row.right.push(...theirs);
        } else rows.push({ topic, left: ours, right: theirs });
        for (const task of ours) open.left.delete(task);
        for (const task of theirs) open.right.delete(task);
      }
    }
  }

  const placed = rows.map((row) => ({ row, left: [...row.left], right: [...row.right] }));
  const join = (side: "left" | "right", other: "left" | "right") => {
    for (const task of open[side]) {
      const home = task.topics
        .map(
          (topic) =>
            placed.find(({ row }) => row.topic === topic) ??
            placed.find((found) => found[other].some((counterpart) => isAbout(counterpart, topic))),
        )
        .find((found) => found !== undefined);
      if (!home) continue;
      home.row[side].push(task);
      open[side].delete(task);
    }
  };
  join("left", "right");
  join("right", "left");

  return { rows: rows.map(withOthers), onlyLeft: [...open.left], onlyRight: [...open.right] };
}

/** How many tasks two roles share: the rows of their comparison. */
export function countSharedTasks(left: readonly TopicalTask[], right: readonly TopicalTask[]): number {
  return sharedTopics(left, right).rows.length;
}

function withOthers<T extends TopicalTask>(row: Omit<SharedRow<T>, "also">): SharedRow<T> {
  const topicsOf = (tasks: readonly T[]) => new Set(tasks.flatMap(({ topics }) => topics));
  const theirs = topicsOf(row.right);
  const also = [...topicsOf(row.left)].filter((topic) => topic !== row.topic && theirs.has(topic));
  return { ...row, also: taskTopics.filter((topic) => also.includes(topic)) };
}
