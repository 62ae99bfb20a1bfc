import { expect, it } from "vitest";
import { questionList } from "./content";

const question = (key: string) => ({ key, question: "Why is it so?", answer: "Because it is." });

it("tells the questions of a task apart by their keys", () => {
  expect(questionList.safeParse([question("why"), question("why-not")]).success).toBe(true);
  const doubled = questionList.safeParse([question("why"), question("why")]);
  expect(doubled.error?.issues.map(({ message }) => message)).toEqual(["Each question has its own key."]);
});

it("takes no question without an answer, and no more than twelve", () => {
  expect(questionList.safeParse([{ ...question("why"), answer: "" }]).success).toBe(false);
  const thirteen = Array.from({ length: 13 }, (_, i) => question(`why-${i}`));
  expect(questionList.safeParse(thirteen.slice(1)).success).toBe(true);
  expect(questionList.safeParse(thirteen).success).toBe(false);
});
