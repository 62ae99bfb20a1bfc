import { describe, expect, it } from "vitest";
import {
  countryCurrencyOf,
  countryLabelOf,
  educationLabelOf,
  isLabelOf,
  roleLabelOf,
  titleLabelOf,
} from "./labels";

describe("labels", () => {
  it("tells a role from no role and from one left out", () => {
    expect(roleLabelOf(["Data engineer", "2024-2025", "data-engineer", "role"])).toEqual({
      label: "Data engineer",
      years: "2024-2025",
      role: "data-engineer",
      use: "role",
    });
    expect(roleLabelOf(["Student", "", "", "left-out"]).role).toBeNull();
    expect(() => roleLabelOf(["Student", "", "student", "left-out"])).toThrow("do not go together");
    expect(() => roleLabelOf(["Student", "", "", "dropped"])).toThrow("unknown use");
  });

  it("knows the years of a label", () => {
    const label = roleLabelOf(["Designer", "2021-2024", "ux-designer", "role"]);
    expect([2020, 2021, 2024, 2025].map((year) => isLabelOf(label, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isLabelOf({ ...label, years: "2025" }, 2025)).toBe(true);
    expect(isLabelOf({ ...label, years: null }, 1999)).toBe(true);
  });

  it("takes a country only by its code", () => {
    expect(countryLabelOf(["", "Nomadic"])).toEqual({ country: null, label: "Nomadic" });
    expect(() => countryLabelOf(["USA", "United States"])).toThrow("no country code");
  });

  it("takes a title only with its role", () => {
    expect(titleLabelOf(["ETL Developer", "data-engineer"])).toEqual({
      title: "ETL Developer",
      role: "data-engineer",
    });
    expect(() => titleLabelOf(["ETL Developer", ""])).toThrow("no title and its role");
  });

  it("takes an education only when there are words for it", () => {
    expect(educationLabelOf(["Primary/elementary school", "primary"]).segment).toBe("primary");
    expect(() => educationLabelOf(["Kindergarten", "kindergarten"])).toThrow("no education");
  });

  it("knows since when and until when a country pays in a currency", () => {
    expect(countryCurrencyOf(["HR", "1994-2022", "HRK"])).toEqual({
      ...{ country: "HR", years: [1994, 2022], currency: "HRK" },
    });
    expect(countryCurrencyOf(["DE", "", "EUR"]).years).toEqual([0, 9999]);
    expect(() => countryCurrencyOf(["DE", "", "€"])).toThrow("no currency");
    expect(() => countryCurrencyOf(["Germany", "", "EUR"])).toThrow("no country code");
  });
});
