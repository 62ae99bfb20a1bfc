import { expect, test } from "vitest";
import { seemsSignedIn, signedInHint } from "./hint";

test("a document sees that somebody is signed in by the hint, whole and alone", () => {
  expect(seemsSignedIn(`theme=dark; ${signedInHint}=1; other=2`)).toBe(true);
  expect(seemsSignedIn("")).toBe(false);
  expect(seemsSignedIn(`${signedInHint}=`)).toBe(false);
  expect(seemsSignedIn(`not-${signedInHint}=1`)).toBe(false);
});
