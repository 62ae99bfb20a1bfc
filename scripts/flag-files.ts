import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse } from "yaml";
import { type FlagRow, flagRow, type OccupationsSeed, occupationsSeed } from "@/features/guides/flags/input";

const folder = "db/seed";
export const flagsFile = join(folder, "technology-flags.csv");
export const flagColumns = ["technology", "name", "code", "title", "hot", "in_demand"];

export function readOccupations(): OccupationsSeed {
  return occupationsSeed.parse(parse(readFileSync(join(folder, "occupations.yaml"), "utf8")));
}

/** The flags that the portal brings along; none where the file is not there. */
export function readFlags(): FlagRow[] {
  if (!existsSync(flagsFile)) return [];
  // The sign begins a comment at the start of a line only: C# is a name.
  const options = { columns: true, comment: "#", comment_no_infix: true } as const;
  const lines: Record<string, string>[] = parseCsv(readFileSync(flagsFile), options);
  return lines.map(({ hot, in_demand, ...rest }) =>
    flagRow.parse({ ...rest, isHot: hot === "Y", isInDemand: in_demand === "Y" }),
  );
}
