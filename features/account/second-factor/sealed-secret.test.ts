import { expect, test } from "vitest";
import { seal, unseal } from "./sealed-secret";

const portalSecret = "a secret of thirty-two bytes or more";
const secret = Buffer.from("12345678901234567890");

test("what was sealed comes back, and looks different each time", () => {
  const sealed = seal(secret, portalSecret);
  expect(Buffer.from(unseal(sealed, portalSecret))).toEqual(secret);
  expect(seal(secret, portalSecret)).not.toBe(sealed);
});

test("another secret or a changed text opens nothing", () => {
  const sealed = seal(secret, portalSecret);
  expect(() => unseal(sealed, `${portalSecret}!`)).toThrow();
  const bytes = Buffer.from(sealed, "base64");
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  expect(() => unseal(bytes.toString("base64"), portalSecret)).toThrow();
});
