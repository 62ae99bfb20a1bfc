import { countryName } from "@/lib/money";
import { boundedMoney } from "../../bound-words";
import type { Figure } from "../../figure";

/** What an official figure says, in a sentence; a bound is told as one, and nothing where the source withheld it. */
export function OfficialSentence({ figure }: { figure: Figure }) {
  const { median, p10, p90, limits, currency, country, year, period, occupation, status } = figure;
  const title = occupation ? `“${occupation.title}” (${occupation.code})` : "this occupation";
  if (status === "suppressed-by-source" || median === null) {
    return (
      <>
        The office withheld what {title} earned in {countryName(country)} in May {year}.
      </>
    );
  }
  return (
    <>
      {title}, {countryName(country)}, May {year}: half earn more than{" "}
      <strong className="num font-semibold">{boundedMoney(median, currency, limits.median)}</strong> a{" "}
      {period}
      {p10 === null ? null : (
        <>
          , one in ten less than <span className="num">{boundedMoney(p10, currency, limits.p10)}</span>
        </>
      )}
      {p90 === null ? null : limits.p90 ? (
        <>
          ; one in ten earns <span className="num">{boundedMoney(p90, currency, limits.p90)}</span>
        </>
      ) : (
        <>
          , one in ten more than <span className="num">{boundedMoney(p90, currency, undefined)}</span>
        </>
      )}
      . The source states no number of reports.
    </>
  );
}
