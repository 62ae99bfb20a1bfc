import { expect, it } from "vitest";
import { appUrl } from "@/lib/env";
import { csvHeaders } from "./csv-headers";

it("names the file after what was asked for, in characters that every system takes", () => {
  const asked = {
    role: "backend-developer",
    country: "DE",
    experience: "16+",
    year: 2025,
    limit: 10,
  } as const;
  expect(csvHeaders({ ...asked, convert: "EUR" }, null)).toEqual({
    "content-disposition":
      'attachment; filename="metier-salaries-backend-developer-de-16-plus-2025-in-eur.csv"',
  });
  expect(csvHeaders({ limit: 10, cursor: "x" }, null)["content-disposition"]).toContain(
    '"metier-salaries-continued.csv"',
  );
});

it("says where the file goes on, with the same filters", () => {
  expect(csvHeaders({ experience: "16+", limit: 10 }, "a_b-c").link).toBe(
    `<${appUrl()}/api/v1/salaries.csv?experience=16%2B&limit=10&cursor=a_b-c>; rel="next"`,
  );
});
