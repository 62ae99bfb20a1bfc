import { expect, test } from "vitest";
import { withJoined } from "./joining";

const task = { id: "a", title: "A", topics: ["testing"], sources: ["one"], teams: null as object | null };

test("what was merged in brings its topics, sources and teams, each once", () => {
  const teams = { small: "Alone.", large: "Together." };
  const other = { ...task, id: "b", title: "B", topics: ["testing", "security"], sources: ["two"], teams };
  expect(withJoined(task, [other])).toEqual({
    ...task,
    topics: ["testing", "security"],
    sources: ["one", "two"],
    teams,
  });
  expect(withJoined(task, [])).toBe(task);
});

test("a list grows no longer than it may be, and what an entry has of its own stays", () => {
  const many = { ...task, topics: ["a", "b", "c", "d", "e"] };
  expect(withJoined(many, [{ ...task, topics: ["f"] }]).topics).toEqual(["a", "b", "c", "d", "e"]);
  expect(withJoined(task, [many]).topics).toEqual(["testing", "a", "b", "c"]);
});

test("the question of a step is asked on by the one it became", () => {
  const step = { id: "s", choice: null as null | { question: string } };
  expect(withJoined(step, [{ id: "t", choice: { question: "Which?" } }]).choice).toEqual({
    question: "Which?",
  });
});
