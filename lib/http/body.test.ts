import { describe, expect, it } from "vitest";
import { decodeForm, decodeJson, readBytes } from "./body";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe("reading a body", () => {
  const post = (body: BodyInit, headers = {}) =>
    new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

  it("gives the bytes as they were sent", async () => {
    expect(await readBytes(post(Uint8Array.from([0, 255, 10])), 3)).toEqual(Buffer.from([0, 255, 10]));
    expect(await readBytes(new Request("http://localhost/"), 0)).toHaveLength(0);
  });

  it("refuses 2 MB by its length, before reading", async () => {
    const request = post("x".repeat(2_000_000), { "content-length": "2000000" });
    await expect(readBytes(request, 1_000_000)).rejects.toEqual(refusal("too-large", /1000000 bytes/));
    expect(request.bodyUsed).toBe(false);
  });

  it("refuses an endless body that says nothing of its length, and stops reading it", async () => {
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    await expect(readBytes(post(endless), 1_000_000)).rejects.toEqual(refusal("too-large", /bytes/));
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(1_400_000);
  });
});

describe("JSON", () => {
  it("is taken as it was sent", () => {
    const value = { text: "Grüße 👋🏽 \u2028", list: [1, null, { a: "" }], "": 0 };
    expect(decodeJson(bytes(JSON.stringify(value)))).toEqual(value);
  });

  it.each([
    ["invalid UTF-8", [0x22, 0xff, 0x22], /UTF-8/],
    ["an overlong encoding", [0x22, 0xc0, 0xaf, 0x22], /UTF-8/],
    ["a lone surrogate as bytes", [0x22, 0xed, 0xa0, 0x80, 0x22], /UTF-8/],
    ["a cut-off character", [0x22, 0xf0, 0x9f, 0x91, 0x22], /UTF-8/],
    ["a byte order mark", [0xef, 0xbb, 0xbf, 0x31], /JSON/],
    ["nothing", [], /JSON/],
  ])("refuses %s", (_, sent, message) => {
    expect(thrownBy(() => decodeJson(Uint8Array.from(sent)))).toEqual(refusal("invalid", message));
  });

  it.each([
    ["a lone surrogate", '{"a":["\\ud800"]}', /surrogate/, "a/0"],
    ["a lone low surrogate", '{"a":"x\\udc00"}', /surrogate/, "a"],
    ["a lone surrogate in a key", '{"a":{"\\ud800":1}}', /surrogate/, "a"],
    ["NUL", '{"a":"\\u0000"}', /NUL/, "a"],
    ["__proto__", '{"a":{"__proto__":{"isAdmin":true}}}', /not known/, "a"],
  ])("refuses %s as an escape and names the place", (_, sent, message, path) => {
    const error = thrownBy(() => decodeJson(bytes(sent)));
    expect(error).toEqual(refusal("invalid", message));
    expect(error).toMatchObject({ details: { errors: [{ path }] } });
  });

  it("takes a pair of surrogates as escapes", () => {
    expect(decodeJson(bytes('"\\ud83d\\udc4b"'))).toBe("👋");
  });

  it("goes 32 levels deep and no deeper, however deep it is sent", () => {
    const nested = (levels: number) => bytes(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    expect(decodeJson(nested(32))).toBeInstanceOf(Array);
    expect(thrownBy(() => decodeJson(nested(33)))).toEqual(refusal("invalid", /32 levels/));
    expect(thrownBy(() => decodeJson(nested(400_000)))).toMatchObject({ code: "invalid" });
  });
});

describe("a form", () => {
  it("is an object of texts; an empty field counts as absent", () => {
    expect(decodeForm(bytes("a=1+2&b=&c=%C3%BC"))).toEqual({ a: "1 2", c: "ü" });
  });

  it.each([
    ["a field given twice", "a=1&a=2", /twice/],
    ["bytes that are not UTF-8", "a=%ff", /UTF-8/],
    ["a lone surrogate", "a=%ED%A0%80", /UTF-8/],
    ["NUL", "a=%00", /NUL/],
    ["__proto__", "__proto__=1", /not known/],
  ])("refuses %s", (_, sent, message) => {
    expect(thrownBy(() => decodeForm(bytes(sent)))).toEqual(refusal("invalid", message));
  });
});
