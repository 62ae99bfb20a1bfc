import { readFileSync, writeFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { parse } from "yaml";
import { z } from "zod";
import { flagRows } from "@/features/guides/flags/flag-rows";
import { csvLine } from "@/features/salaries/import/csv-line";
import { flagColumns, flagsFile, readOccupations } from "./flag-files";
import { Refusal } from "./refusal";

const notice = `# Derived from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration
# (USDOL/ETA), https://www.onetcenter.org/database.html, used under CC BY 4.0. O*NET is a trademark of USDOL/ETA.
# Metier has chosen and renamed rows; USDOL/ETA has not approved, endorsed or tested these modifications.
`;

const skill = z.object({
  onet_soc: z.string(),
  title: z.string(),
  technology: z.string(),
  hot_technology: z.enum(["Y", "N"]),
  in_demand: z.enum(["Y", "N"]),
});

/** `npm run technologies:import -- FILE`: takes from O*NET's technology skills what concerns technologies known here. */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Refusal("Name the file with O*NET's technology skills.");
  const known: { slug: string; name: string }[] = parse(readFileSync("db/seed/technologies.yaml", "utf8"));
  const skills = z.array(skill).safeParse(parseCsv(readFileSync(file), { columns: true, bom: true }));
  if (!skills.success)
    throw new Refusal(
      `${file}: ${skills.error.issues[0]?.path.join(".")}: ${skills.error.issues[0]?.message}`,
    );
  const { names } = readOccupations();
  const strange = Object.keys(names).filter((slug) => !known.some((technology) => technology.slug === slug));
  if (strange.length > 0)
    throw new Refusal(`occupations.yaml names unknown technologies: ${strange.join(", ")}.`);
  const rows = flagRows(skills.data, known, names);
  const yes = (is: boolean) => (is ? "Y" : "N");
  const lines = rows.map(({ technology, name, code, title, isHot, isInDemand }) =>
    csvLine([technology, name, code, title, yes(isHot), yes(isInDemand)]),
  );
  writeFileSync(flagsFile, [notice, csvLine(flagColumns), ...lines].join(""));
  const found = new Set(rows.map(({ technology }) => technology));
  console.log(`${skills.data.length} rows read, ${rows.length} kept, of ${found.size} technologies.`);
}
