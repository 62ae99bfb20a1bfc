import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readRows } from "./read-rows";

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
    await expect(read("a,b\n1,2\n3\n")).rejects.toThrow("file.csv line 3, column 2: ");
  });

  it("refuses what is not UTF-8 and what is empty", async () => {
    const latin1 = new Uint8Array([97, 44, 98, 10, 49, 44, 0xfc, 10]);
    await expect(read(latin1)).rejects.toThrow("file.csv line 2, column 2: the file is not UTF-8.");
    await expect(read("")).rejects.toThrow("file.csv line 1, column 1: the file is empty.");
  });

  it("names the place of what is no text, wherever the file is cut into pieces", async () => {
    const bytes = Buffer.from("a,b\n1,ä\n2,\0\n");
    for (let size = 1; size <= bytes.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const rows = readRows("file.csv", Readable.from(pieces), ["a", "b"]);
      await expect(rows.next().then(() => rows.next())).rejects.toThrow(
        "file.csv line 3, column 2: there is a NUL",
      );
    }
  });

  it("names where a quote was opened that nobody closes, and stops at a line without end", async () => {
    await expect(read('a,b\n1,2\n3,"4\n5,6\n')).rejects.toThrow(
      "file.csv line 3, column 2: Quote Not Closed",
    );
    await expect(read(`a,b\n${"x".repeat(1_000_001)}`)).rejects.toThrow(
      "file.csv line 2, column 1: the line is longer",
    );
    await expect(read("a,b\r1,2\r")).rejects.toThrow('line 1, column 2: expected "b", found "b\\r1".');
  });
});
