import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csv-line";

describe("CSV line", () => {
  it("quotes only what needs it", () => {
    expect(csvLine(["a", null, 1.5, 'x, "y"'])).toBe('a,,1.5,"x, ""y"""\n');
  });

  it("is read back by a CSV reader as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 5 }), (values) => {
        expect(parse(csvLine(values), { record_delimiter: "\n" })).toEqual([values]);
      }),
    );
  });
});
