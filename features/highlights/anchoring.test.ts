import fc from "fast-check";
import { expect, it } from "vitest";
import { findQuote, quoteOf, squeezed, standingOf } from "./anchoring";

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const paragraph = fc.array(word, { minLength: 8, maxLength: 40 });

it("finds the passage that was meant among equal ones by what stands around it", () => {
  const text = "We test it. They test it. You test it.";
  const start = text.indexOf("test it", text.indexOf("They"));
  expect(findQuote(text, quoteOf(text, start, start + 7))).toBe(start);
  expect(findQuote(text, { quote: "test them", prefix: "", suffix: "" })).toBe(-1);
  expect(findQuote(text, { quote: "", prefix: "", suffix: "" })).toBe(-1);
});

it("takes white space for one space", () => {
  expect(squeezed("  One\n two\t three ")).toBe("One two three");
});

it("finds a passage wherever other words around it were changed, added or taken out", () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.nat(),
      fc.integer({ min: 3, max: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("change", "add", "remove"), word), { maxLength: 12 }),
      fc.array(paragraph, { maxLength: 3 }),
      (words, from, length, edits, others) => {
        const at = from % (words.length - length);
        const kept = words.slice(at, at + length).join(" ");
        const text = words.join(" ");
        const start = words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
        const passage = quoteOf(text, start, start + kept.length);
        const before = words.slice(0, at);
        const after = words.slice(at + length);
        for (const [where, what, other] of edits) {
          const side = where % 2 ? before : after;
          const place = side.length === 0 ? 0 : where % side.length;
          if (what === "add") side.splice(place, 0, other);
          else if (what === "change" && side.length > 0) side[place] = other;
          else side.splice(place, 1);
        }
        const reworded = [...before, kept, ...after].join(" ");
        expect(reworded.slice(findQuote(reworded, passage)).startsWith(kept)).toBe(true);
        const whole = [...others.map((other) => other.join(" ")), reworded];
        expect(standingOf(passage, [reworded], whole)).toEqual({ state: "present", now: null });
      },
    ),
  );
});

it("lists what was itself reworded with the paragraph as it reads now, and loses none", () => {
  fc.assert(
    fc.property(
      paragraph,
      fc.nat(),
      word,
      fc.array(paragraph, { maxLength: 4 }),
      (words, from, other, others) => {
        const length = 4;
        const at = from % (words.length - length);
        const text = words.join(" ");
        const start = words.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
        const passage = quoteOf(text, start, start + words.slice(at, at + length).join(" ").length);
        const reworded = words.with(at + 1, `${other}x`).join(" ");
        const standing = standingOf(
          passage,
          [reworded],
          others.map((one) => one.join(" ")),
        );
        if (
          findQuote(reworded, passage) >= 0 ||
          others.some((one) => findQuote(one.join(" "), passage) >= 0)
        ) {
          expect(standing.state).toBe("present");
        } else expect(standing).toEqual({ state: "changed", now: reworded });
      },
    ),
  );
});

it("chooses the paragraph that is most like it, and says when nothing is", () => {
  const passage = { quote: "tests run before each release", prefix: "All ", suffix: " of the product." };
  const like = "Before each release of the product, all tests are run twice.";
  expect(standingOf(passage, ["Mail is read.", like], [])).toEqual({ state: "changed", now: like });
  expect(standingOf(passage, ["Mail is read."], [])).toEqual({ state: "gone", now: null });
  // Where its own place is gone, the whole text is looked through.
  expect(standingOf(passage, [], [like])).toEqual({ state: "changed", now: like });
});
