import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanTag, cleanTags, longestTag } from "./tag-name";

it.each([
  ["Docker", "Docker"],
  ["  to \n read ", "to read"],
  ["#go", "go"],
  ["C#", "C#"],
  ["a,b", null],
  ['say "hi"', null],
  ["", null],
  ["#", null],
  ["x".repeat(longestTag + 1), null],
])("%j is kept as %j", (text, name) => expect(cleanTag(text)).toBe(name));

it("is one tag in whatever case it is written, in the spelling that came first", () => {
  expect(cleanTags(["Docker", "docker", "DOCKER ", "go", ",", ""])).toEqual(["Docker", "go"]);
});

it("is clean once cleaned", () => {
  const pieces = fc.constantFrom(
    "a",
    "É",
    "e\u0301",
    "#",
    " ",
    "\n",
    "\u200b",
    "\u0000",
    ",",
    "漢",
    "😀",
    "C++",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (all) => {
      const name = cleanTag(all.join(""));
      if (name !== null) expect(cleanTag(name)).toBe(name);
    }),
  );
});
