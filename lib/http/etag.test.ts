import { expect, it } from "vitest";
import { etagOf, matchedVersion } from "./etag";

const id = "01890000-0000-7000-8000-000000000000";
const code = (header: string | null) => {
  try {
    return matchedVersion(header, id);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

it("an ETag names the thing and its version, and is read back", () => {
  expect(etagOf(id, 12)).toBe(`"${id}.12"`);
  expect(code(etagOf(id, 12))).toBe(12);
  expect(code(` ${etagOf(id, 12)} `)).toBe(12);
});

it("without one the answer is that it is required", () => {
  expect(code(null)).toBe("precondition-required");
});

it.each([
  "*",
  "",
  "abc",
  '"abc"',
  `W/"${id}.1"`,
  `${id}.1`,
  `"${id}.0"`,
  `"${id}.-1"`,
  `"${id}.1e3"`,
  `"${id}.99999999999"`,
  `"${id}.1", "${id}.2"`,
  '"01890000-0000-7000-8000-000000000001.1"',
])("%s is not an ETag of this thing", (header) => {
  expect(code(header)).toBe("precondition-failed");
});
