import { describe, expect, it } from "vitest";
import { ruleText } from "@/lib/repeat-rule";
import { repeatChoices } from "./repeat-choices";
import { ruleWords } from "./repeat-words";

const wordsOn = (day: string) => repeatChoices(day).map((rule) => ruleWords(rule, day));

describe("the repeats offered", () => {
  it("are told by the day that the block has", () => {
    expect(wordsOn("2026-06-03")).toEqual([
      "every day",
      "every weekday",
      "every Wednesday",
      "every 2 weeks on Wednesday",
      "every month on day 3",
      "every month on the first Wednesday",
      "every year on 3 June",
    ]);
    expect(wordsOn("2026-06-24")).toContain("every month on the last Wednesday");
    expect(wordsOn("2026-06-24")).toContain("every month on the fourth Wednesday");
    expect(wordsOn("2026-06-30")).not.toContain("every month on the fifth Tuesday");
  });

  it("are all different", () => {
    const texts = repeatChoices("2026-06-24").map(ruleText);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
