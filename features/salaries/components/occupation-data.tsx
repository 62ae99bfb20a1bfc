import { LinkedData } from "@/components/linked-data";
import { occupationPay } from "../occupation";
import type { RoleFigures } from "../role/queries";

/** For machines, what the page also shows: pay in the country with the most people, and the latest world median. */
export function OccupationData({ figures: { role, salaries } }: { figures: RoleFigures }) {
  const spread = salaries.survey?.countries.find(({ country }) => country === salaries.chosen);
  const latest = salaries.published[0]?.places.find(({ country }) => country === "ALL")?.figures[0];
  const data = occupationPay(
    role,
    [spread, latest].filter((figure) => figure !== undefined),
  );
  return data ? <LinkedData data={data} /> : null;
}
