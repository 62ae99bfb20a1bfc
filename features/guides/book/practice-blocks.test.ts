import { expect, it } from "vitest";
import { telling, tellingWith } from "@/scripts/test-telling";
import { practiceBlocks } from "./practice-blocks";

it("a book asks what the guide asks, task by task, each list of questions before the list of its answers", () => {
  const asking = telling.guide.content.tasks.filter(({ questions }) => questions?.length);
  expect(asking.length).toBeGreaterThan(0);
  const lists = practiceBlocks(telling).flatMap((block) => (block.type === "list" ? [block] : []));
  expect(lists).toHaveLength(2 * asking.length);
  asking.forEach(({ questions = [] }, index) => {
    expect(lists[2 * index]?.items).toHaveLength(questions.length);
    expect(lists[2 * index + 1]?.items.map(({ text }) => text)).toEqual(
      questions.map(({ answer }) => answer),
    );
  });
  expect(practiceBlocks(tellingWith({ tasks: [] }))).toEqual([]);
});
