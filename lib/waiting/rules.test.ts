import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterAnswer,
  behind,
  bothVersions,
  filled,
  inPlaceOf,
  isOpen,
  isSpent,
  knownOf,
  nextToSend,
  ofPerson,
  overTheirs,
  pauseAfter,
  supersededBy,
  textOf,
  theirsAside,
  type Waiting,
} from "./rules";

const write = (values: Partial<Waiting> = {}): Waiting => ({
  id: 1,
  person: "ada",
  thing: "note 1",
  label: "Note",
  method: "PATCH",
  path: "/api/v1/notes/n1",
  ifMatch: '"n1.1"',
  body: '{"text":"mine"}',
  key: "k1",
  madeAt: 0,
  tries: 0,
  notBefore: 0,
  state: "waits",
  drafts: [],
  problem: null,
  known: null,
  ...values,
});

describe("what goes out next", () => {
  it("is the oldest whose time has come", () => {
    const all = [write({ id: 2, thing: "b" }), write({ id: 1, thing: "a", notBefore: 50 })];
    expect(nextToSend(all, "ada", 0)?.id).toBe(2);
    expect(nextToSend(all, "ada", 50)?.id).toBe(1);
    expect(nextToSend(all, "ada", 50, new Set([1]))?.id).toBe(2);
    expect(nextToSend([], "ada", 50)).toBeNull();
  });

  it("is never another person's, whatever waits", () => {
    const rows = fc.array(
      fc.record({ person: fc.constantFrom("ada", "bob"), thing: fc.constantFrom("a", "b", "c") }),
    );
    fc.assert(
      fc.property(rows, (some) => {
        const all = some.map((one, at) => write({ ...one, id: at + 1 }));
        expect(nextToSend(all, "ada", 0)?.person ?? "ada").toBe("ada");
        expect(ofPerson(all, "ada").every(({ person }) => person === "ada")).toBe(true);
      }),
    );
  });

  it("sends each once and writes of a thing in their order, whatever is answered", () => {
    const answers = fc.array(fc.constantFrom(0, 200, 201, 401, 409, 422, 429, 503), { maxLength: 60 });
    const things = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(things, answers, (named, statuses) => {
        let all = named.map((thing, at) => write({ id: at + 1, thing }));
        const sent: number[] = [];
        for (const status of statuses) {
          const next = nextToSend(all, "ada", Number.POSITIVE_INFINITY);
          if (!next) break;
          const after = afterAnswer(next, { status, body: { current: { text: "theirs" } } }, 0);
          all = all.map((one) => (one.id === next.id ? after : one));
          if (after.state === "sent") sent.push(next.id);
        }
        expect(new Set(sent).size).toBe(sent.length);
        expect(all).toHaveLength(named.length);
        for (const thing of named) {
          const order = sent.filter((id) => named[id - 1] === thing);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("is the earlier of two places in a list, though the later could go sooner", () => {
    const place = { body: '{"after":null}' };
    const all = [write({ id: 1, ...place, notBefore: 50 }), write({ id: 2, thing: "b", ...place })];
    expect(nextToSend(all, "ada", 0)).toBeNull();
    expect(nextToSend(all, "ada", 50)?.id).toBe(1);
  });

  it("is nothing of a thing whose earlier write was refused", () => {
    const all = [write({ id: 1, state: "refused" }), write({ id: 2 })];
    expect(nextToSend(all, "ada", 0)).toBeNull();
    expect(all.filter(isOpen)).toHaveLength(2);
  });
});

describe("an answer", () => {
  const told = (status: number, body: unknown = {}, values: Partial<Waiting> = {}) =>
    afterAnswer(write(values), { status, body }, 1000);

  it.each([0, 408, 429, 500, 503, 401])("%s leaves it waiting, a while longer each time", (status) => {
    expect(told(status)).toMatchObject({ state: "waits", tries: 1, notBefore: 3000 });
    expect(told(status, {}, { tries: 3 }).notBefore).toBe(17_000);
  });

  it("that is good brings the id and version for what follows", () => {
    expect(told(201, { id: "b1", etag: '"b1.1"', note: "x" })).toMatchObject({
      state: "sent",
      known: { id: "b1", etag: '"b1.1"' },
    });
  });

  it("that refuses is kept with its reason and with what was to be written", () => {
    expect(told(422, { detail: "Too long." })).toMatchObject({
      state: "refused",
      body: '{"text":"mine"}',
      problem: { status: 422, detail: "Too long." },
    });
  });

  it("409 shows both versions, unless they are the same", () => {
    const theirs = { id: "n1", etag: '"n1.2"', text: "theirs" };
    expect(told(409, { detail: "Changed.", current: theirs }).state).toBe("conflict");
    expect(told(409, { current: { ...theirs, text: "mine" } }).state).toBe("sent");
    expect(told(409, { detail: "Changed." }).state).toBe("refused");
    expect(bothVersions('{"text":"mine","tags":["a","b"]}', { ...theirs, tags: [] })).toEqual([
      { field: "text", mine: "mine", theirs: "theirs" },
      { field: "tags", mine: "a, b", theirs: "" },
    ]);
  });

  it("409 is no obstacle to another place in a list, nor to the words of today", () => {
    const current = { id: "n1", etag: '"n1.2"', note: "theirs" };
    for (const body of ['{"after":"b2"}', '{"words":"current"}'])
      expect(told(409, { current }, { body })).toMatchObject({
        state: "waits",
        ifMatch: '"n1.2"',
        body,
        notBefore: 0,
      });
    expect(told(409, { current }, { body: '{"after":"b2","note":"mine"}' }).state).toBe("conflict");
  });

  it("404 to a removal is as good as done", () => {
    expect(told(404, {}, { method: "DELETE", body: null }).state).toBe("sent");
    expect(told(404).state).toBe("refused");
  });
});

describe("a conflict", () => {
  const current = { id: "n1", etag: '"n1.7"', text: "theirs" };
  const conflict = write({ state: "conflict", problem: { status: 409, detail: "Changed.", current } });

  it("is ended with mine over the version that was shown", () => {
    expect(overTheirs(conflict, "k2")).toMatchObject({
      state: "waits",
      ifMatch: '"n1.7"',
      key: "k2",
      body: '{"text":"mine"}',
    });
  });

  it("leaves theirs aside, to be put back", () => {
    expect(theirsAside(conflict, 5)).toMatchObject({
      state: "aside",
      body: '{"text":"theirs"}',
      ifMatch: null,
    });
  });
});

describe("writes of one thing", () => {
  it("take the id and version that the one before has brought", () => {
    const keep = write({ id: 1, method: "POST", known: { id: "b1", etag: '"b1.1"' }, state: "sent" });
    const known = knownOf([keep], "note 1", 2);
    const remove = write({ id: 2, method: "DELETE", path: "/api/v1/bookmarks/", ifMatch: null });
    expect(filled(remove, known)).toMatchObject({ path: "/api/v1/bookmarks/b1", ifMatch: '"b1.1"' });
    const restore = { ...remove, method: "POST", path: "/api/v1/bookmarks//restore" };
    expect(filled(restore, known)).toMatchObject({ path: "/api/v1/bookmarks/b1/restore", ifMatch: null });
    expect(filled(write(), known)).toMatchObject({ path: "/api/v1/notes/n1", ifMatch: '"n1.1"' });
    expect(filled(remove, knownOf([keep], "another", 2))).toBe(remove);
  });

  it("that say the whole state anew replace what waits, and nothing of somebody else", () => {
    const mark = (id: number, more: Partial<Waiting> = {}) =>
      write({ id, method: "PUT", path: "/api/v1/marks", ...more });
    const all = [mark(1), mark(2, { person: "bob" }), mark(3, { thing: "else" }), mark(4, { state: "sent" })];
    expect(supersededBy(all, mark(5)).map(({ id }) => id)).toEqual([1]);
    expect(supersededBy(all, write({ id: 5 }))).toEqual([]);
    expect(supersededBy([write()], write({ body: '{"title":"t"}' }))).toEqual([]);
  });

  it("behind others go over the version that those bring, unless they were made over another", () => {
    const move = write({ id: 1, body: '{"after":"b2"}' });
    expect(behind(write(), [move]).ifMatch).toBeNull();
    expect(behind(write({ ifMatch: '"n1.4"' }), [move]).ifMatch).toBe('"n1.4"');
  });

  it("are replaced only from the last one backwards, so that none is left without its version", () => {
    const all = [write({ id: 1 }), write({ id: 2, body: '{"title":"t"}', ifMatch: null })];
    expect(supersededBy(all, write({ body: '{"text":"longer"}' }))).toEqual([]);
    const both = supersededBy(all, write({ body: '{"text":"longer","title":"u"}' }));
    expect(both.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("each move in a list counts", () => {
    const move = write({ body: '{"after":"b2"}' });
    expect(supersededBy([move], { ...move, body: '{"after":"b3"}' })).toEqual([]);
  });

  it("that were typed one after the other go out as one, even where the first arrived unheard", () => {
    const first = write();
    const second = inPlaceOf(write({ ifMatch: null, key: "k2", body: '{"text":"longer"}' }), [first]);
    expect(second).toMatchObject({
      ifMatch: '"n1.1"',
      body: '{"text":"longer"}',
      drafts: ['{"text":"mine"}'],
    });
    const unheard = { id: "n1", etag: '"n1.2"', text: "mine" };
    const after = afterAnswer({ ...second, id: 2 }, { status: 409, body: { current: unheard } }, 0);
    expect(after).toMatchObject({ state: "waits", ifMatch: '"n1.2"', body: '{"text":"longer"}' });
  });
});

it("a pause doubles up to five minutes", () => {
  expect([1, 2, 3, 100].map(pauseAfter)).toEqual([2000, 4000, 8000, 300_000]);
});

it("what was sent is known for a day, and what was not chosen for thirty", () => {
  const day = 86_400_000;
  expect(isSpent(write({ state: "sent" }), day + 1)).toBe(true);
  expect(isSpent(write({ state: "aside" }), day + 1)).toBe(false);
  expect(isSpent(write({ state: "aside" }), 30 * day + 1)).toBe(true);
  expect(isSpent(write(), 400 * day)).toBe(false);
});

it("a write is told by the words in it", () => {
  expect(textOf('{"text":"a note","tags":["x"],"listId":null}')).toBe("a note\nx");
  expect(textOf('{"name":"Later","description":"For the train","access":"private"}')).toBe(
    "Later\nFor the train",
  );
  expect(textOf('{"entry":"role#entry","state":"done"}')).toBe("");
  expect(textOf(null)).toBe("");
});
