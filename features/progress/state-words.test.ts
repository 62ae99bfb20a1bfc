import { expect, it } from "vitest";
import { stateInWords } from "./state-words";

it("calls a mark by what it means for the kind of entry", () => {
  expect(stateInWords("step", "done")).toBe("Done");
  expect(stateInWords("motivation", "done")).toBe("Ticked");
  expect(stateInWords("technology", "done")).toBe("Familiar");
  expect(stateInWords("task", "to-do")).toBe("To do");
  expect(stateInWords("task", null)).toBe("Not marked");
});
