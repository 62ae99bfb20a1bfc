import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { seedArticle, seedSeries } from "@/features/articles/mutations";
import { seedContent, seriesSeed } from "@/features/articles/seed-content";
import type { Seeder } from "./seed";

const folder = "db/seed/articles";

/** The articles whose files stand in `db/seed/articles`, and the series that `series.yaml` puts them into. */
export const articleSeeder: Seeder = {
  name: "articles",
  run: async () => {
    if (!existsSync(folder)) return undefined;
    const done: string[] = [];
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
      const slug = basename(file, ".md");
      const outcome = await seedArticle(slug, seedContent(slug, readFileSync(join(folder, file), "utf8")));
      if (outcome !== "unchanged") done.push(`${slug} ${outcome}`);
    }
    const rows = await seedSeries(seriesSeed.parse(parse(readFileSync(join(folder, "series.yaml"), "utf8"))));
    if (rows > 0) done.push(`${rows} series`);
    return done.length > 0 ? done.join(", ") : undefined;
  },
};
