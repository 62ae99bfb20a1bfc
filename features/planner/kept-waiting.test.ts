import { expect, it } from "vitest";
import { readKept } from "./kept-waiting";

const one = { kind: "edit", key: "one", person: null, gesture: "Moved it", edits: [], versions: {} };
const undo = { kind: "undo", key: "two", person: null, gesture: "Moved it", changeId: "c" };

it("reads what waits in the order in which it was done, with the blocks as they were shown", () => {
  const texts = [
    JSON.stringify({ at: 2, one: undo }),
    JSON.stringify({ at: 1, one: { ...one, pressed: [{ id: "a" }] } }),
  ];
  expect(readKept(texts)).toEqual([{ ...one, pressed: [{ id: "a" }] }, undo]);
});

it("leaves out what cannot be read, and not what knows no blocks", () => {
  const texts = ["{", "null", '{"at":1}', '{"at":1,"one":{"key":"x"}}', JSON.stringify({ at: 1, one })];
  expect(readKept(texts)).toEqual([{ ...one, pressed: [] }]);
});
