import { expect, test } from "vitest";
import { matchClaims } from "./claim-match";

const nameOf = (code: string) => ({ CA: "Canada", IN: "India" })[code] ?? code;
const claim = (id: string, place: string, asOf: string | null = null, roleId = "maker") => ({
  ...{ id, place, asOf, roleId },
});
const figure = (id: string, country: string, year: number | null = null) => ({
  ...{ id, country, year, roleId: "maker" },
});

test("a figure finds the claim about its role, place and year, and no other", () => {
  const claims = [
    claim("other-role", "Canada", null, "mender"),
    claim("dated", "Canada", "2024"),
    claim("canada", "Canada"),
  ];
  const figures = [figure("a", "CA"), figure("b", "CA", 2024), figure("c", "CA", 2023), figure("d", "IN")];
  expect(matchClaims(figures, claims, nameOf)).toEqual([
    { figure: "a", claim: "canada" },
    { figure: "b", claim: "dated" },
  ]);
});
