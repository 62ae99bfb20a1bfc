import { expect, test } from "vitest";
import { mythsAbout } from "./myths-about";

const myth = (key: string, about: string, belief = key) => ({
  ...{ id: key, key, about, belief, correction: "No.", sources: [] },
});

test("a role's myths come from all guides, its own first, and a belief stands once", () => {
  const told = mythsAbout("b", [
    { role: "a", myths: [myth("a1", "b"), myth("a2", "a"), myth("a3", "b", "Easy.")] },
    { role: "b", myths: [myth("b1", "b", "easy."), myth("b2", "c")] },
  ]);
  expect(told.map(({ guide, myth: { key } }) => `${guide} ${key}`)).toEqual(["b b1", "a a1"]);
});
