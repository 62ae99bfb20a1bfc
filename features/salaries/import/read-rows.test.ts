import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { BrokenFile, readRows } from "./read-rows";

async function read(bytes: string | Uint8Array, columns = ["a", "b"]) {
  const rows = [];
  for await (const row of readRows("file.csv", Readable.from([Buffer.from(bytes)]), columns)) rows.push(row);
  return rows;
}

describe("rows of a file", () => {
  it("gives each row with its line, quotes, remarks and a byte order mark understood", async () => {
    expect(await read('\uFEFF# a remark\na,b\n1,"x, ""y"""\n2,#no remark\n')).toEqual([
      { line: 3, values: ["1", 'x, "y"'] },
      { line: 4, values: ["2", "#no remark"] },
    ]);
  });

  it("names line and column of another header", async () => {
    await expect(read("a,c\n1,2\n")).rejects.toThrow('file.csv line 1, column 2: expected "b", found "c".');
    await expect(read("a,b,c\n")).rejects.toThrow('file.csv line 1, column 3: expected nothing, found "c".');
  });

  it("names the line of a row with too few values", async () => {
    await expect(read("a,b\n1,2\n3\n")).rejects.toThrow(/file\.csv: .*line 3/);
  });

  it("refuses what is not UTF-8 and what is empty", async () => {
    await expect(read(new Uint8Array([97, 44, 98, 10, 0xff, 0xfe]))).rejects.toThrow(BrokenFile);
    await expect(read("")).rejects.toThrow("file.csv is empty.");
  });
});
