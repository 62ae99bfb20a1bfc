import { expect, test } from "vitest";
import { opening } from "./opening";

test("a text begins with as many whole sentences as fit", () => {
  expect(opening("One. Two is longer. Three.", 10)).toBe("One.");
  expect(opening("One. Two is longer. Three.", 20)).toBe("One. Two is longer.");
  expect(opening("One. Two is longer. Three.", 200)).toBe("One. Two is longer. Three.");
});

test("the first sentence stands however long it is, and marks are gone", () => {
  expect(opening("You write *down* what [should](https://example.org) happen. Then more.", 5)).toBe(
    "You write down what should happen.",
  );
  expect(opening("no full stop", 5)).toBe("no full stop");
  expect(opening("Version 2.1 is out. More.", 10)).toBe("Version 2.1 is out.");
});
