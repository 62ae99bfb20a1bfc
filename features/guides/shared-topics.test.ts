import fc from "fast-check";
import { expect, test } from "vitest";
import { taskTopics } from "@/db/enums";
import { countSharedTasks, sharedTopics, type TopicalTask } from "./shared-topics";

const task = (key: string, ...topics: TopicalTask["topics"]): TopicalTask => ({ key, topics });
const keys = (tasks: readonly TopicalTask[]) => tasks.map(({ key }) => key);
const inKeys = (left: TopicalTask[], right: TopicalTask[]) => {
  const { rows, onlyLeft, onlyRight } = sharedTopics(left, right);
  return {
    rows: rows.map((row) => [row.topic, keys(row.left), keys(row.right)]),
    only: [keys(onlyLeft), keys(onlyRight)],
  };
};

test("tasks with the same main topic stand in one row, the others are each role’s own", () => {
  const left = [task("apis", "api-design", "security"), task("tables", "databases")];
  const right = [task("calls", "api-design"), task("pages", "interface-building")];
  expect(inKeys(left, right)).toEqual({
    rows: [["api-design", ["apis"], ["calls"]]],
    only: [["tables"], ["pages"]],
  });
  expect(countSharedTasks(left, right)).toBe(1);
});

test("the main topic of both sides goes before that of one, and that before any", () => {
  const left = [task("a", "testing", "security"), task("b", "security"), task("c", "planning", "research")];
  const right = [
    task("x", "testing"),
    task("y", "compliance", "security"),
    task("z", "mentoring", "research"),
  ];
  expect(inKeys(left, right).rows).toEqual([
    ["testing", ["a"], ["x"]],
    ["security", ["b"], ["y"]],
    ["research", ["c"], ["z"]],
  ]);
});

test("a task whose counterpart stands in a row already joins it, and the row says what else is shared", () => {
  const left = [task("logic", "server-logic"), task("tables", "databases")];
  const right = [task("whole", "server-logic", "databases")];
  const { rows, onlyLeft } = sharedTopics(left, right);
  expect(rows).toMatchObject([{ topic: "server-logic", also: ["databases"] }]);
  expect(keys(rows[0]?.left ?? [])).toEqual(["logic", "tables"]);
  expect(onlyLeft).toEqual([]);
});

test("roles without a common topic share nothing", () => {
  expect(countSharedTasks([task("a", "hardware")], [task("b", "research")])).toBe(0);
  expect(countSharedTasks([], [task("b", "research")])).toBe(0);
});

const tasks = fc
  .array(fc.uniqueArray(fc.constantFrom(...taskTopics.slice(0, 8)), { minLength: 1, maxLength: 4 }), {
    maxLength: 8,
  })
  .map((lists) => lists.map((topics, index) => task(`t${index}`, ...topics)));

test("each task stands in one place, no row has an empty side, and what is left over shares nothing", () => {
  fc.assert(
    fc.property(tasks, tasks, (left, right) => {
      const { rows, onlyLeft, onlyRight } = sharedTopics(left, right);
      const sorted = (list: readonly TopicalTask[]) => keys(list).toSorted();
      expect(sorted([...rows.flatMap((row) => row.left), ...onlyLeft])).toEqual(sorted(left));
      expect(sorted([...rows.flatMap((row) => row.right), ...onlyRight])).toEqual(sorted(right));
      for (const row of rows) expect(Math.min(row.left.length, row.right.length)).toBeGreaterThan(0);
      expect(new Set(rows.map(({ topic }) => topic)).size).toBe(rows.length);
      for (const own of onlyLeft) {
        expect(right.some(({ topics }) => topics.some((topic) => own.topics.includes(topic)))).toBe(false);
      }
      for (const own of onlyRight) {
        expect(left.some(({ topics }) => topics.some((topic) => own.topics.includes(topic)))).toBe(false);
      }
    }),
  );
});

test("exchanging the roles exchanges the sides and nothing else", () => {
  fc.assert(
    fc.property(tasks, tasks, (left, right) => {
      const there = sharedTopics(left, right);
      const back = sharedTopics(right, left);
      expect(back.rows.map((row) => [row.topic, keys(row.right), keys(row.left)])).toEqual(
        there.rows.map((row) => [row.topic, keys(row.left), keys(row.right)]),
      );
    }),
  );
});
