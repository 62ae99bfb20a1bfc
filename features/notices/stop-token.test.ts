import fc from "fast-check";
import { expect, it } from "vitest";
import { noticeKinds } from "@/db/enums";
import { makeStopToken, readStopToken } from "./stop-token";

const secret = "only-for-tests-only-for-tests-only-for-tests";

it("says whose mails of which kind, to whoever has the secret", () => {
  fc.assert(
    fc.property(fc.uuid({ version: [4, 7] }), fc.constantFrom(...noticeKinds), (ownerId, kind) => {
      const token = makeStopToken(ownerId, kind, secret);
      expect(readStopToken(token, secret)).toEqual({ ownerId, kind });
      expect(readStopToken(token, `${secret}!`)).toBeNull();
    }),
  );
});

it("is nothing once a sign of it is another", () => {
  const token = makeStopToken("018f0000-0000-7000-8000-000000000001", "series", secret);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === "A" ? "B" : "A";
    expect(readStopToken(token.slice(0, at) + other + token.slice(at + 1), secret)).toBeNull();
  }
  for (const broken of ["", token.slice(1), `${token}A`, "ä".repeat(44)]) {
    expect(readStopToken(broken, secret)).toBeNull();
  }
});
