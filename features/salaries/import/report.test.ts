import { describe, expect, it } from "vitest";
import { reportLines } from "./report";

describe("import report", () => {
  it("lists what was read, dropped, used and not known", () => {
    const lines = reportLines(
      {
        origin: "import",
        files: [{ name: "pay.csv", sha256: "0", rows: 12 }],
        dropped: [{ rule: "student or retired", rows: 2 }],
        noted: [{ note: "repeat an earlier row", rows: 3 }],
        unknown: [{ column: "Country", label: "Atlantis", rows: 1 }],
      },
      12,
      10,
    );
    expect(lines.map((line) => line.trim())).toEqual([
      "12  rows in pay.csv",
      "12  rows read",
      "2  dropped: student or retired",
      "10  rows used",
      "3  rows repeat an earlier row",
      "1  unknown Country: Atlantis",
    ]);
  });
});
