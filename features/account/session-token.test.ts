import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { now, secondsAfter } from "@/lib/dates";
import { readSessionId } from "./session-token";

const secret = "a secret of thirty-two bytes or more";
const cookieOf = (sid: unknown, maxAge = 60) => encode({ token: { sid }, secret, maxAge });

it("names the session of a cookie, the second time as the first", async () => {
  const [one, two] = await Promise.all([cookieOf("one"), cookieOf("two")]);
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await readSessionId(one, secret, now())).toBe("one");
    expect(await readSessionId(two, secret, now())).toBe("two");
  }
});

it("a cookie read before ends when its time is over", async () => {
  const cookie = await cookieOf("one");
  expect(await readSessionId(cookie, secret, now())).toBe("one");
  expect(await readSessionId(cookie, secret, secondsAfter(now(), 61))).toBeNull();
});

it("a cookie changed by one letter, of another secret or without a session is nobody's", async () => {
  const cookie = await cookieOf("one");
  expect(await readSessionId(cookie, secret, now())).toBe("one");
  const middle = Math.floor(cookie.length / 2);
  const changed = cookie.slice(0, middle) + (cookie[middle] === "A" ? "B" : "A") + cookie.slice(middle + 1);
  expect(await readSessionId(changed, secret, now())).toBeNull();
  expect(await readSessionId(cookie, `${secret}!`, now())).toBeNull();
  expect(await readSessionId(await cookieOf(7), secret, now())).toBeNull();
  expect(await readSessionId("a.b.c", secret, now())).toBeNull();
});
