import { expect, it } from "vitest";
import { seededGuide } from "@/scripts/test-seed";
import { askingTasks, countQuestions, practiceHref, questionsInWords } from "./practice";

it("finds the tasks that ask something, in the order of the guide, and counts what they ask", () => {
  const [first, second] = seededGuide.tasks;
  if (!first || !second) throw new Error("no tasks");
  const question = { key: "why", question: "Why?", answer: "Because." };
  const { questions: _, ...silent } = second;
  const tasks = [silent, { ...second, questions: [] }, { ...first, questions: [question, question] }];
  expect(askingTasks({ tasks }).map(({ key }) => key)).toEqual([first.key]);
  expect(countQuestions(tasks)).toBe(2);
  expect([1, 2].map(questionsInWords)).toEqual(["1 question", "2 questions"]);
});

it("leads to the questions of a guide, or of one task", () => {
  expect(practiceHref("/roles/tester")).toBe("/roles/tester/practice");
  expect(practiceHref("/roles/tester", "write-cases")).toBe("/roles/tester/practice#write-cases");
});
