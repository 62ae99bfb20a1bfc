import { describe, expect, it } from "vitest";
import { copyLine } from "./copy-line";

describe("copy line", () => {
  it("escapes what would end a value or a line", () => {
    expect(copyLine([1, null, "a\tb\\c\nd\r", "\\N"])).toBe("1\t\\N\ta\\tb\\\\c\\nd\\r\t\\\\N\n");
  });
});
