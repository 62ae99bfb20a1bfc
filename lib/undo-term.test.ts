import { expect, it } from "vitest";
import { Temporal } from "./dates";
import { undoSince, undoUntil } from "./undo-term";

it("is 30 days, to the second", () => {
  const at = Temporal.Instant.from("2026-03-31T12:00:00Z");
  expect(undoSince(at).toString()).toBe("2026-03-01T12:00:00Z");
  expect(undoSince(undoUntil(at)).equals(at)).toBe(true);
});
