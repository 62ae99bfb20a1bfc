import type { Fact } from "@/components/definition-list";
import { countryName, formatCount, formatMoney, formatMoneyRange } from "@/lib/money";
import type { RoleFigures } from "./queries";
import type { RoleSalaries } from "./role-salaries";

const counts = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** How much is known of a role's pay, for the head of its page. */
export function paySummary({ role, evidence }: Pick<RoleFigures, "role" | "evidence">): string {
  const sources = Object.keys(evidence).length;
  if (sources === 0) return `No source that we know says what a ${role.title} is paid.`;
  if (sources === 1) return "One source says something about this pay. Here is what it asked, and whom.";
  return `${counts[sources] ?? sources} sources say something about this pay. They asked other people in other ways, so each stands by itself and nothing is blended.`;
}

/** The two figures that the head of the page begins with, each with its source and the number of people. */
export function payFacts({ survey, published }: RoleSalaries): Fact[] {
  const facts: Fact[] = [];
  const latest = published[0]?.places.find(({ country }) => country === "ALL")?.figures[0];
  if (latest?.median != null) {
    facts.push({
      term: `World median, published ${latest.year}`,
      value: `${formatMoney(latest.median, latest.currency)} a year (${peopleOf(latest.n)})`,
    });
  }
  const chosen = survey?.whole;
  if (chosen?.status === "ok" && chosen.p25 !== null && chosen.p75 !== null) {
    facts.push({
      term: `The middle half in the ${chosen.year} survey, ${countryName(chosen.country)}`,
      value: `${formatMoneyRange(chosen.p25, chosen.p75, chosen.currency)} a year (${peopleOf(chosen.n)})`,
    });
  }
  return facts;
}

function peopleOf(n: number | null): string {
  return n === null ? "number of people not stated" : `n = ${formatCount(n)}`;
}
