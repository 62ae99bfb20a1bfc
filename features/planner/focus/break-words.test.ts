import { expect, it } from "vitest";
import { firstSentences } from "./break-words";

it("whole sentences are kept as far as there is room", () => {
  const text = "Tired people write faults.\n Take a break. It keeps burnout away.";
  expect(firstSentences(text, 50)).toBe("Tired people write faults. Take a break.");
  expect(firstSentences(text, 200)).toBe(text.replace("\n", ""));
  expect(firstSentences("One very long sentence without an end", 12)).toBe("One very lo…");
  expect(firstSentences("No full stop", 50)).toBe("No full stop");
});
