import type { ProgressSearch } from "./summary/input";

/** The address of the page of progress that shows this, at the part with this id. */
export function progressHref(search: Partial<ProgressSearch>, part?: string): string {
  const given = Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given).toString();
  return `/progress${query && `?${query}`}${part ? `#${part}` : ""}`;
}
