import { expect, test } from "vitest";
import { hashToken, makeApiToken, makeToken } from "./token";

test("tokens are long, different, and not told by their hash", () => {
  const [one, other] = [makeToken(), makeToken()];
  expect(one).toMatch(/^[A-Za-z0-9_-]{32}$/);
  expect(one).not.toBe(other);
  expect(hashToken(one)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashToken(one)).not.toContain(one);
  expect(makeApiToken()).toMatch(/^metier_[A-Za-z0-9_-]{32}$/);
});
