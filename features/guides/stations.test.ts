import { expect, test } from "vitest";
import { stationsOf } from "@/features/guides/stations";

test("stations stand in the order in which they are met, and arrows may go back", () => {
  const drawn = stationsOf([
    { from: "Browser", to: "Server" },
    { from: "Server", to: "Database" },
    { from: "Database", to: "Browser" },
  ]);
  expect(drawn.stations).toEqual(["Browser", "Server", "Database"]);
  expect(drawn.arrows).toEqual([
    { number: 1, from: 0, to: 1 },
    { number: 2, from: 1, to: 2 },
    { number: 3, from: 2, to: 0 },
  ]);
});
