import { expect, it } from "vitest";
import { changeOf, type OwnFields, overChange, ownFieldsOf } from "./changed-fields";

const stored: OwnFields = { ownTitle: "", tags: "go, api", listId: "", state: "unread" };

it("reads the fields off a bookmark", () => {
  const list = { id: "a" };
  expect(ownFieldsOf({ ownTitle: null, tags: ["go", "api"], list: null, state: "unread" })).toEqual(stored);
  expect(ownFieldsOf({ ownTitle: "Mine", tags: [], list, state: "read" })).toEqual({
    ...{ ownTitle: "Mine", tags: "", listId: "a", state: "read" },
  });
});

it("sends what was typed anew and nothing else", () => {
  expect(changeOf(stored, { ...stored })).toEqual({});
  expect(changeOf(stored, { ...stored, ownTitle: " Mine ", tags: "go, , sql " })).toEqual({
    ...{ title: "Mine", tags: ["go", "sql"] },
  });
  const kept: OwnFields = { ...stored, ownTitle: "Mine", listId: "a" };
  expect(changeOf(kept, { ...kept, ownTitle: " ", listId: "", state: "read" })).toEqual({
    ...{ title: null, listId: null, state: "read" },
  });
});

it("keeps what others changed where nothing was typed, and names what both did", () => {
  const typed = { ...stored, ownTitle: "Mine", tags: "go" };
  const theirs: OwnFields = { ...stored, ownTitle: "Theirs", listId: "a" };
  const over = overChange(stored, typed, theirs);
  expect(over).toEqual({
    typed: { ownTitle: "Mine", tags: "go", listId: "a", state: "unread" },
    clashes: ["ownTitle"],
  });
  expect(changeOf(theirs, over.typed)).toEqual({ title: "Mine", tags: ["go"] });
  expect(overChange(stored, typed, { ...stored, ownTitle: "Mine" }).clashes).toEqual([]);
});
