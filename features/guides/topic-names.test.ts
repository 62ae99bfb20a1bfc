import { expect, test } from "vitest";
import { taskTopics } from "@/db/enums";
import { topicNames } from "./topic-names";

test("each topic has a name of its own that is no slug", () => {
  const names = taskTopics.map((topic) => topicNames[topic]);
  expect(new Set(names).size).toBe(taskTopics.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z ]+$/);
});
