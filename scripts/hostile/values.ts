/** A number from 0 to below 1, the same for the same seed: a run that found something can be run again. */
export type Dice = () => number;

/** The mulberry32 generator. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(dice: Dice, from: readonly [T, ...T[]]): T {
  return from[Math.floor(dice() * from.length)] ?? from[0];
}

/** Text that has broken something somewhere. */
export const hostileTexts: readonly [string, ...string[]] = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udfff\ud800",
  "\u202e\u2066",
  "\ufeff",
  "é".normalize("NFD"),
  "🙂".repeat(300),
  "x".repeat(5000),
  "'",
  "'; drop table people; --",
  "\\",
  "%",
  "%00",
  "%ff%fe",
  "%u0000",
  "../../../../etc/passwd",
  "..\\..\\",
  "//example.com",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "http://",
  "http://[::1",
  "https://user:pass@example.com:99999/",
  "<script>alert(1)</script>",
  "{{7*7}}",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "null",
  "undefined",
  "-1",
  "1e309",
  "9".repeat(40),
  "0x10",
  "2026-02-30",
  "0000-00-00",
  "+275760-09-13",
  "24:00",
  "Europe/Atlantis",
  "+02:00",
  "FREQ=SECONDLY;COUNT=999999999",
  "01890000-0000-7000-8000-00000000000g",
  "00000000-0000-0000-0000-000000000000",
  "e30",
  "W10",
  "\r\nset-cookie: a=b",
];

/** Values that are no text. */
export const hostileValues: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  -0,
  2 ** 31,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  [[[[[]]]]],
  { toString: 1 },
  { $ne: null },
  Array.from({ length: 2000 }, () => "a"),
  deep(40),
];

function deep(levels: number): unknown {
  return levels === 0 ? 0 : { a: deep(levels - 1) };
}

/** Whole bodies that are not what they should be. */
export const hostileBodies: readonly [Buffer, ...Buffer[]] = [
  Buffer.from(""),
  Buffer.from("{"),
  Buffer.from("null"),
  Buffer.from("[]"),
  Buffer.from('"text"'),
  Buffer.from("1e999"),
  Buffer.from('{"a":1,"a":2}'),
  Buffer.from('{"__proto__":{"access":"admin"}}'),
  Buffer.from('{"constructor":{"prototype":{"access":"admin"}}}'),
  Buffer.from('{"url":"\\ud800"}'),
  Buffer.from('{"url":"https://example.org/\\u0000"}'),
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]),
  Buffer.from("[".repeat(20_000)),
  Buffer.from(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`),
  Buffer.from(`{"title":"${"x".repeat(1_100_000)}"}`),
];

/** Headers that a door, the front or Next itself looks at. A null takes the header away. */
export const hostileHeaders: readonly [Record<string, string | null>, ...Record<string, string | null>[]] = [
  { "content-type": null },
  { "content-type": "text/plain" },
  { "content-type": "application/json; charset=utf-16" },
  { "content-type": "application/x-www-form-urlencoded" },
  { "content-type": "multipart/form-data" },
  { "content-type": "multipart/form-data; boundary=a" },
  { "content-type": ";;;" },
  { "content-encoding": "gzip" },
  { "if-match": "*" },
  { "if-match": '"' },
  { "if-match": 'W/"1"' },
  { "if-match": `"${"9".repeat(300)}.1"` },
  { "if-match": '"01890000-0000-7000-8000-000000000000.99999999999999999999"' },
  { "if-match": '"backend-developer.1", "backend-developer.2"' },
  { "idempotency-key": "" },
  { "idempotency-key": "a b" },
  { "idempotency-key": "k".repeat(3000) },
  { "idempotency-key": "same" },
  { origin: "null" },
  { origin: "https://example.com" },
  { origin: "not an origin" },
  { origin: null },
  { "sec-fetch-site": "cross-site" },
  { cookie: "next-auth.session-token=" },
  { cookie: "next-auth.session-token=%ff; next-auth.session-token=a.b.c" },
  { cookie: "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c" },
  { cookie: "next-auth.callback-url=%; next-auth.csrf-token=a|b" },
  { cookie: "next-auth.callback-url=nowhere" },
  { cookie: `a=${"b".repeat(4000)}` },
  { authorization: "Bearer nothing" },
  { authorization: "Basic Og==" },
  { "x-client-address": "6.6.6.6" },
  { "x-forwarded-for": "'; drop table people; --" },
  { "x-forwarded-host": "example.com", "x-forwarded-proto": "gopher" },
  { host: "example.com" },
  { "x-site-version": "99 *" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-middleware-rewrite": "/desk" },
  { "x-matched-path": "/desk" },
  { "x-nextjs-data": "1" },
  { "next-action": "0123456789012345678901234567890123456789ab" },
  { "next-router-state-tree": "%5B%5D", rsc: "1" },
  { "next-router-state-tree": "%", rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { "next-resume": "1" },
  { "accept-encoding": "br;q=x, *;q=-1, gzip;q=2" },
  { "if-none-match": `"${"a".repeat(5000)}"` },
  { "if-modified-since": "yesterday" },
  { range: "bytes=0-0,1-1,2-2" },
  { accept: "application/vnd.ms-excel" },
  { "accept-language": `${"x-".repeat(500)}` },
  { referer: "http://[" },
  { expect: "100-continue" },
  { "x-http-method-override": "DELETE" },
];

export const methods: readonly [string, ...string[]] = [
  ...(["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "PURGE"] as const),
];
