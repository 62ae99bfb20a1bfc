import { expect, it } from "vitest";
import { pauseOffer, reachOf } from "./dialog-reach";

it("another repeat is never for one occurrence alone", () => {
  expect(reachOf("this", false)).toBe("this");
  expect(reachOf("this", true)).toBe("following");
  expect(reachOf("all", true)).toBe("all");
});

it("a pause is offered from the open occurrence on or from today, and never for one", () => {
  const [occurrence, today] = ["2026-06-10", "2026-06-03"] as const;
  const routine = { pause: null, occurrence };
  expect(pauseOffer(routine, "this", today)).toBeNull();
  expect(pauseOffer(routine, "following", today)).toEqual({
    name: "Pause from here",
    pause: { from: occurrence, until: null },
  });
  expect(pauseOffer(routine, "all", today)).toEqual({
    name: "Pause from today",
    pause: { from: today, until: null },
  });
});

it("what is paused goes on from there, and stays away until then", () => {
  const routine = { pause: { from: "2026-06-01", until: null }, occurrence: "2026-06-10" };
  expect(pauseOffer(routine, "following", "2026-06-03")).toEqual({
    name: "Go on",
    pause: { from: "2026-06-01", until: "2026-06-09" },
  });
  expect(pauseOffer(routine, "all", "2026-06-03")?.pause).toEqual({
    from: "2026-06-01",
    until: "2026-06-02",
  });
});
