import { expect, it } from "vitest";
import { countryPart, expectedCountry, partsOf } from "./address-parts";

const countryOf = (country: string | string[] | undefined) => {
  const { read, refused } = partsOf({ country }, { country: expectedCountry });
  return [read("country", countryPart), refused] as const;
};

it.each([undefined, "", " ", []])("takes %j for nothing asked", (value) => {
  expect(countryOf(value)).toEqual([null, []]);
});

it.each([
  ["DE", "DE"],
  [" de ", "DE"],
  ["all", "ALL"],
])("reads %j as %s", (value, code) => {
  expect(countryOf(value)).toEqual([code, []]);
});

it.each(["Germany", "D", "ZZ", "__proto__"])("refuses “%s” as a country, and says what one is", (value) => {
  const why = "it should be two letters of a country, such as DE, or ALL for the world";
  expect(countryOf(value)).toEqual([null, [{ name: "country", value, why }]]);
});

it("says that a part stands there more than once, and cuts what is long", () => {
  expect(countryOf(["DE", "FR"])).toEqual([
    "DE",
    [{ name: "country", value: "DE", why: "it stands there more than once" }],
  ]);
  expect(countryOf("x".repeat(80))[1][0]?.value).toHaveLength(60);
});
