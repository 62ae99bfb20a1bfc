import { absolute } from "@/lib/site";
import type { SalariesQuery } from "../input";

const path = "/api/v1/salaries.csv";

/** What goes with a file of figures: a name that tells what it holds, and where it goes on when it does. */
export function csvHeaders(query: SalariesQuery, next: string | null): Record<string, string> {
  return {
    "content-disposition": `attachment; filename="${fileName(query)}"`,
    ...(next !== null && {
      link: `<${absolute(`${path}?${search({ ...query, cursor: next })}`)}>; rel="next"`,
    }),
  };
}

/** `metier-salaries-backend-developer-de-2025.csv` */
function fileName({
  role,
  source,
  country,
  experience,
  year,
  currency,
  segment,
  convert,
  cursor,
}: SalariesQuery) {
  const asked = [role, source, country, experience, year, currency, segment, convert && `in ${convert}`];
  const parts = ["metier salaries", ...asked, cursor && "continued"].filter((part) => part !== undefined);
  const words =
    parts
      .join(" ")
      .toLowerCase()
      .replaceAll("+", "-plus")
      .match(/[a-z0-9]+/g) ?? [];
  return `${words.join("-")}.csv`;
}

function search(query: SalariesQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
