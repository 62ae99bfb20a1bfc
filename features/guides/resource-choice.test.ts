import { expect, test } from "vitest";
import { resourceChoices } from "./resource-choice";

const technology = (slug: string, name: string, kind: "language" | "tool") => [slug, { slug, name, kind }];
const technologies = Object.fromEntries([
  technology("python", "Python", "language"),
  technology("java", "Java", "language"),
  technology("c", "C", "language"),
  technology("go", "Go", "language"),
  technology("node-js", "Node.js", "tool"),
  technology("docker", "Docker", "tool"),
]);
const options = ["python", "java", "c", "node-js"].map((slug) => ({ technology: slug, text: "Good." }));
const step = { key: "language", choice: { question: "Which?", options } };
const choices = (...titles: string[]) =>
  Object.fromEntries(
    [
      ...resourceChoices(
        {
          steps: [{ key: "first", choice: null }, step] as never,
          resources: titles.map((title) => ({ key: title, title })) as never,
        },
        technologies,
      ),
    ].map(([key, choice]) => [key, choice.technologies]),
  );

test("a resource follows the choice that its title names, as a word of its own", () => {
  expect(choices("The Python Tutorial", "Learn Node.js", "From Java to Python")).toEqual({
    "The Python Tutorial": ["python"],
    "Learn Node.js": ["node-js"],
    "From Java to Python": ["python", "java"],
  });
  expect(choices("Learn JavaScript", "Good First Issue", "C# in depth", "C++ today")).toEqual({});
});

test("a resource of the same kind that is not offered is for other choices, one of another kind for all", () => {
  expect(choices("A Tour of Go", "Get started with Docker")).toEqual({ "A Tour of Go": ["go"] });
});
