import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { chooseEncoding, compressNow, isAmong, makePage } from "@/server/page";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["*", "br"],
  ["identity", "identity"],
  ["gzip;q=0", "identity"],
  ["", "identity"],
])("of %j the best is %s", (header, choice) => expect(chooseEncoding(header)).toBe(choice));

test("an ETag is found in a list, compared weakly", () => {
  const etag = 'W/"abc"';
  for (const list of [etag, '"abc"', '"x", W/"abc"', '"a,b" , "abc"', "*"])
    expect(isAmong(etag, list)).toBe(true);
  for (const list of ['"ab"', "abc", "", 'W/"x", "y"']) expect(isAmong(etag, list)).toBe(false);
});

test("the same content has the same ETag everywhere, another content another", () => {
  const make = (text: string) => makePage(200, { "Content-Type": "text/html" }, Buffer.from(text)).etag;
  expect(make("a")).toBe(make("a"));
  expect(make("a")).not.toBe(make("b"));
});

test("only a good page has an ETag, and an unchanged one names no type or length", async () => {
  const headers = { "Content-Type": "text/html", "Cache-Control": "public" };
  expect(makePage(404, headers, Buffer.from("x")).identity.head).not.toContain("ETag");
  const page = makePage(200, headers, Buffer.from("x".repeat(1000)));
  expect(page.unchanged).toContain("ETag");
  expect(page.unchanged.filter((item) => /^Content-(?:Type|Length)$/.test(item))).toEqual([]);
  await compressNow(page);
  const { head = [], body = Buffer.alloc(0) } = page.gzip ?? {};
  expect(gunzipSync(body).toString()).toBe("x".repeat(1000));
  expect(head[head.indexOf("Content-Length") + 1]).toBe(String(body.length));
});
