import type { Asked, Sort } from "./input";

export const nothingAsked: Asked = {
  role: null,
  country: null,
  experience: null,
  source: null,
  year: null,
  currency: null,
  power: false,
  view: null,
  sort: null,
  all: false,
};

/** The address of what is asked, its parts always in the same order; what is not asked is left out. */
export function explorerAddress(asked: Partial<Asked>): string {
  const { role, country, experience, source, year, currency, power, view, sort, all } = {
    ...nothingAsked,
    ...asked,
  };
  const parts = {
    ...{ role, country, experience, source, year, currency },
    ...{ power: power ? "on" : null, view, sort: sort && sortInAddress(sort), all: all ? "on" : null },
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, String(value));
  return query.size > 0 ? `/salaries?${query}` : "/salaries";
}

function sortInAddress({ key, isTurned }: Sort): string {
  return isTurned ? `${key}-turned` : key;
}

/** The same figures from the HTTP API: `""` for JSON, `.csv` for a table. */
export function filesAddress(
  form: "" | ".csv",
  filters: Pick<Asked, "role" | "country" | "experience" | "source" | "year"> & { breakdown: string | null },
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== null) query.set(name, String(value));
  return `/api/v1/salaries${form}${query.size > 0 ? `?${query}` : ""}`;
}
