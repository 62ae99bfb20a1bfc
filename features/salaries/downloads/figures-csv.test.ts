import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { type ListedFigure, unknownStatistics } from "../figure";
import { figuresCsv } from "./figures-csv";
import type { SourceNotice } from "./queries";

const figure: ListedFigure = {
  ...unknownStatistics,
  ...{ id: "1", role: "tester", roleTitle: "Tester", relation: "wider", country: "US", release: "May 2024" },
  ...{ occupation: { code: "15-1253", title: "Testers" }, experience: "all", experienceBasis: "none" },
  ...{ source: "bls-oews", year: 2024, currency: "USD", period: "year", population: "Employees" },
  ...{
    measure: "percentiles",
    status: "ok",
    n: null,
    median: 133_080,
    p90: 239_200,
    limits: { p90: "above" },
  },
  ...{ claimId: null, withdrawnAt: null },
};
const notice: SourceNotice = {
  ...{ source: "bls-oews", title: "Wage Statistics", publisher: "A bureau", url: "https://example.org" },
  ...{ licence: "public domain", licenceUrl: null, attribution: "A bureau, May 2024", caveat: null },
};
const page = { items: [figure], next: null, notices: [notice] };

it("gives each row all that it rests on", () => {
  const [row] = parse(figuresCsv(page, false), { columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    ...{
      occupation_code: "15-1253",
      occupation_title: "Testers",
      relation: "wider",
      country_name: "United States",
    },
    ...{ median: "133080", p90: "239200", limits: "p90: above", n: "", p10: "", release: "May 2024" },
    ...{
      source_title: "Wage Statistics",
      licence: "public domain",
      attribution: "A bureau, May 2024",
      caveat: "",
    },
  });
  expect(row).not.toHaveProperty("converted_median");
});

it("has the columns of a conversion when one was asked for, and says why there is none", () => {
  const items = [{ ...figure, notConverted: "no rate of UAH" }];
  const [row] = parse(figuresCsv({ ...page, items }, true), { columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({ converted_median: "", converted_rate: "", not_converted: "no rate of UAH" });
});
