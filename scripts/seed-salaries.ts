import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isReleaseComplete, publishRelease, type Release } from "@/features/salaries/import/mutations";
import { titlesOf } from "./salaries-compute";
import {
  type DatasetSeed,
  readDatasets,
  readFigures,
  readRates,
  readShares,
  salariesFolder,
} from "./salaries-files";
import type { Seeder } from "./seed";

const counted = z.object({ rows: z.number() });
const story = z.object({
  label: z.string(),
  fileHash: z.string(),
  rowsRead: z.number(),
  rowsUsed: z.number(),
  report: z.object({
    origin: z.literal("seed"),
    files: z.array(counted.extend({ name: z.string(), sha256: z.string() })),
    dropped: z.array(counted.extend({ rule: z.string() })),
    noted: z.array(counted.extend({ note: z.string() })).optional(),
    unknown: z.array(counted.extend({ column: z.string(), label: z.string() })),
  }),
});

/** The figures that the portal brings along, and the shares of technologies that were counted with them. */
export const salarySeeder: Seeder = {
  name: "salaries",
  run: async () => {
    const done: string[] = [];
    for (const dataset of readDatasets()) {
      const what = await seedDataset(dataset);
      if (what) done.push(what);
    }
    return done.length > 0 ? done.join(", ") : undefined;
  },
};

/** @returns what was brought, nothing when all was there. */
export async function seedDataset(dataset: DatasetSeed): Promise<string | undefined> {
  const release = await seedRelease(dataset);
  if (await isReleaseComplete(release)) return undefined;
  const { figures } = await publishRelease(release);
  const { rates = [] } = release;
  return `${rates.length > 0 ? `${rates.length} rates` : `${figures} figures`} of ${dataset.slug}`;
}

async function seedRelease(dataset: DatasetSeed): Promise<Release> {
  const figures = await readFigures(dataset);
  const rates = await readRates(dataset);
  return {
    ...readStory(dataset, figures.length + rates.length),
    dataset,
    figures,
    shares: await readShares(dataset.source),
    rates,
    occupations: await titlesOf(dataset, figures),
  };
}

/** What the importer noted of the files; figures that were written by hand are their own files. */
function readStory({ slug, release }: DatasetSeed, rows: number): z.infer<typeof story> {
  const file = join(salariesFolder, `${slug}.release.json`);
  if (existsSync(file)) return story.parse(JSON.parse(readFileSync(file, "utf8")));
  const name = `${slug}.csv`;
  const sha256 = createHash("sha256")
    .update(readFileSync(join(salariesFolder, name)))
    .digest("hex");
  return {
    ...{ label: release, fileHash: sha256, rowsRead: rows, rowsUsed: rows },
    report: { origin: "seed", files: [{ name, sha256, rows }], dropped: [], unknown: [] },
  };
}
