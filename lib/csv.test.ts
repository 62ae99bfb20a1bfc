import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvFile } from "./csv";

it("quotes what has to be quoted and ends each line by CRLF", () => {
  expect(
    csvFile(
      ["a", "b"],
      [
        ['say "yes", or no', 1.5],
        ["two\nlines", null],
      ],
    ),
  ).toBe('a,b\r\n"say ""yes"", or no",1.5\r\n"two\nlines",\r\n');
});

it.each(["=1+1", "+1", "-1", "@A1", "\tx", "\rx"])("takes from %j that it could be a formula", (text) => {
  expect(parse(csvFile(["a"], [[text]]), { from: 2 })).toEqual([[`'${text}`]]);
});

it("leaves numbers as they are, and apostrophes inside a text", () => {
  expect(csvFile(["a", "b"], [[-5, "it's"]])).toBe("a,b\r\n-5,it's\r\n");
});

it("reads back as what was written, whatever the texts", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom('"', ",", "\r\n", "=A1", "'", "é", "👋"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.integer(), cell), { minLength: 1 }), (rows) => {
      const file = csvFile(["one", "two", "three"], rows);
      const read: string[][] = parse(file, { record_delimiter: "\r\n" });
      const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
      expect(read.slice(1)).toEqual(rows.map(([a, n, b]) => [safe(a), String(n), safe(b)]));
    }),
  );
});
