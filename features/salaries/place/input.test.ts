import { expect, it } from "vitest";
import { parsePlace } from "./input";

it("reads what is asked, and the pay as it was typed", () => {
  const query = { country: "de", experience: "6-10", currency: "EUR", period: "hour", pay: " 40,5 " };
  expect(parsePlace(query)).toEqual({ asked: { ...query, country: "DE", pay: "40,5" }, refused: [] });
  expect(parsePlace({})).toEqual({ asked: {}, refused: [] });
});

it("says which part it could not read, and never the pay", () => {
  const query = { country: "Germany", experience: "long", currency: "€", period: "week", pay: "much" };
  const { asked, refused } = parsePlace(query);
  expect(asked).toEqual({ pay: "much" });
  expect(refused.map(({ name }) => name)).toEqual(["country", "experience", "currency", "period"]);
  expect(parsePlace({ pay: ["1", "2"] })).toEqual({ asked: {}, refused: [] });
  expect(parsePlace({ pay: "9".repeat(99) }).asked.pay).toHaveLength(60);
});
