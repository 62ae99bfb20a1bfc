import type { FlagRow } from "@/features/guides/flags/input";

/** A row of O*NET's technology skills, as its columns are called there. */
export interface SkillRow {
  onet_soc: string;
  title: string;
  technology: string;
  hot_technology: string;
  in_demand: string;
}

/**
 * The rows that flag a technology of ours, by technology and occupation. A technology is found by its own name,
 * whatever its case, or by the names that `names` gives it instead.
 */
export function flagRows(
  skills: readonly SkillRow[],
  technologies: readonly { slug: string; name: string }[],
  names: Readonly<Record<string, readonly string[]>>,
): FlagRow[] {
  const slugOf = new Map<string, string>();
  for (const { slug, name } of technologies)
    for (const known of names[slug] ?? [name]) slugOf.set(known.toLowerCase(), slug);
  const rows = skills.flatMap((skill) => {
    const technology = slugOf.get(skill.technology.toLowerCase());
    const isHot = skill.hot_technology === "Y";
    const isInDemand = skill.in_demand === "Y";
    if (!technology || !(isHot || isInDemand)) return [];
    return [
      { technology, name: skill.technology, code: skill.onet_soc, title: skill.title, isHot, isInDemand },
    ];
  });
  const key = (row: FlagRow) => `${row.technology} ${row.code} ${row.name}`;
  return [...new Map(rows.map((row) => [key(row), row])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
