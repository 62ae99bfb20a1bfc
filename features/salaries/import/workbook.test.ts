import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeWorkbook } from "@/scripts/test-workbook";
import { isArchive, readWorkbook } from "./workbook";

describe("a spreadsheet", () => {
  it("gives its sheets row by row, empty ones in their place", async () => {
    const bytes = makeWorkbook([
      {
        name: "Pay & more",
        rows: [["Code", "Pay"], [], ["a <b>", 12.5], [null, { xml: "<c><v>NaN</v></c>" }]],
      },
      { name: "Nothing", rows: [] },
    ]);
    expect(isArchive(bytes)).toBe(true);
    expect(await readWorkbook("pay.xlsx", bytes)).toEqual([
      {
        name: "Pay & more",
        rows: [
          ["Code", "Pay"],
          [null, null],
          ["a <b>", 12.5],
          [null, Number.NaN],
        ],
      },
      { name: "Nothing", rows: [] },
    ]);
  });

  it("is refused by name when it is none", async () => {
    const refused = (bytes: Buffer) => expect(readWorkbook("pay.xlsx", bytes)).rejects;
    await refused(Buffer.from("")).toThrow("pay.xlsx is empty.");
    await refused(Buffer.from("OCC_CODE,A_MEDIAN\n")).toThrow("pay.xlsx is not a spreadsheet (xlsx).");
    const whole = makeWorkbook([{ name: "One", rows: [["a"]] }]);
    await refused(whole.subarray(0, whole.length - 30)).toThrow("pay.xlsx is a damaged archive.");
    await refused(Buffer.from(zipSync({ "note.txt": Buffer.from("hello") }))).toThrow(
      /^pay\.xlsx is not a spreadsheet/,
    );
    await refused(makeWorkbook([{ name: "One", rows: [[{ xml: '<c t="s"><v>7</v></c>' }]] }])).toThrow(
      /^pay\.xlsx is not a spreadsheet \(xlsx\) that can be read: .*row 1/,
    );
  });

  it("is refused when it would unpack to far more than statistics take", async () => {
    const bomb = Buffer.from(zipSync({ "xl/workbook.xml": new Uint8Array(51_000_000) }, { level: 1 }));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readWorkbook("pay.xlsx", bomb)).rejects.toThrow("pay.xlsx would unpack to more than");
  });
});
