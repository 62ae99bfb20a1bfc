import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { gatherRates, rateFileColumns } from "./conversion-rates";
import { readRows } from "./read-rows";

const ecb = '"ECB euro reference rates, mean of 255 daily cross rates"';
const part = '"ECB euro reference rates, mean of 70 daily cross rates; partial year"';
const fed = "Federal Reserve H.10/FRED annual average";
const bank = "World Bank PA.NUS.PPP";

function gather(...lines: string[]) {
  const text = [rateFileColumns.join(","), ...lines, ""].join("\n");
  return gatherRates("rates.csv", readRows("rates.csv", Readable.from([Buffer.from(text)]), rateFileColumns));
}

describe("yearly rates", () => {
  it("are once for each currency, and by country for purchasing power", async () => {
    const gathered = await gather(
      `FR,EUR,2024,0.923900,0.686700,${ecb},${bank},`,
      `DE,EUR,2024,0.923900,0.712300,${ecb},${bank},`,
      `TW,TWD,2024,32.106000,,${fed},,`,
      `VN,VND,2024,,7191.200000,,${bank},`,
    );
    expect(gathered).toMatchObject({ rowsRead: 4, rowsUsed: 4, partYears: 0, vanishing: 0 });
    const power = { kind: "purchasing-power", year: 2024, source: "wb-ppp" };
    expect(gathered.rates).toEqual([
      { kind: "exchange", area: "EUR", currency: "EUR", year: 2024, rate: 0.9239, source: "ecb-fx" },
      { kind: "exchange", area: "TWD", currency: "TWD", year: 2024, rate: 32.106, source: "fed-h10" },
      { ...power, area: "DE", currency: "EUR", rate: 0.7123 },
      { ...power, area: "FR", currency: "EUR", rate: 0.6867 },
      { ...power, area: "VN", currency: "VND", rate: 7191.2 },
    ]);
  });

  it("leave out the mean of a part of a year, and what six decimals cannot hold", async () => {
    const gathered = await gather(
      `RU,RUB,2022,78.087742,26.129331,${part},${bank},`,
      `AD,EUR,2026,0.861000,,${part},,`,
      `VE,VES,2010,,0.000000,,${bank},`,
    );
    expect(gathered).toMatchObject({ rowsRead: 3, rowsUsed: 1, partYears: 2, vanishing: 1 });
    expect(gathered.rates.map(({ kind, area }) => [kind, area])).toEqual([["purchasing-power", "RU"]]);
  });

  it("are refused where two lines contradict each other", async () => {
    await expect(gather(`FR,EUR,2024,0.923900,,${ecb},,`, `DE,EUR,2024,0.924000,,${ecb},,`)).rejects.toThrow(
      "rates.csv line 3, column 4 (lcu_per_usd): EUR 2024 stands already on line 2 with 0.9239.",
    );
    await expect(gather(`FR,EUR,2024,,0.7,,${bank},`, `FR,EUR,2024,,0.7,,${bank},`)).rejects.toThrow(
      "rates.csv line 3, column 5 (ppp_lcu_per_intl_dollar): FR 2024 stands already on line 2.",
    );
  });
});
