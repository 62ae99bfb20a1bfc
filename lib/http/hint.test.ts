import { expect, test } from "vitest";
import { personHere, personHint, seemsSignedIn, signedInHint } from "./hint";

test("a document sees that somebody is signed in by the hint, whole and alone", () => {
  expect(seemsSignedIn(`theme=dark; ${signedInHint}=1; other=2`)).toBe(true);
  expect(seemsSignedIn("")).toBe(false);
  expect(seemsSignedIn(`${signedInHint}=`)).toBe(false);
  expect(seemsSignedIn(`not-${signedInHint}=1`)).toBe(false);
});

test("a page sees whose session it is, and nobody's where there is none", () => {
  expect(personHere(`${signedInHint}=1; ${personHint}=0199-ab`)).toBe("0199-ab");
  expect(personHere(`not-${personHint}=0199-ab`)).toBeNull();
  expect(personHere(`${personHint}=; ${signedInHint}=`)).toBeNull();
});
