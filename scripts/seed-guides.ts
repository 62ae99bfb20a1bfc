import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { catalogueSeed } from "@/features/guides/catalogue/input";
import { seedCatalogue } from "@/features/guides/catalogue/mutations";
import { seedGuide } from "@/features/guides/mutations";
import { seedContent } from "@/features/guides/seed-content";
import type { Seeder } from "./seed";

const folder = "db/seed";

/** Roles, technologies, terms, sources and authors, then the guides whose files stand in `db/seed/guides`. */
export const guideSeeder: Seeder = {
  name: "guides",
  run: async () => {
    const lists = ["roles", "technologies", "terms", "sources", "authors"] as const;
    const rows = await seedCatalogue(
      catalogueSeed.parse(Object.fromEntries(lists.map((list) => [list, read(`${list}.yaml`)]))),
    );
    const done = rows > 0 ? [`${rows} catalogue rows`] : [];
    for (const file of guideFiles()) {
      const role = basename(file, ".yaml");
      const outcome = await seedGuide(role, seedContent(role, read(join("guides", file))));
      if (outcome !== "unchanged") done.push(`${role} ${outcome}`);
    }
    return done.length > 0 ? done.join(", ") : undefined;
  },
};

function guideFiles(): string[] {
  const guides = join(folder, "guides");
  return existsSync(guides) ? readdirSync(guides).filter((file) => file.endsWith(".yaml")) : [];
}

function read(file: string): unknown {
  return parse(readFileSync(join(folder, file), "utf8"));
}
