import { driver } from "@/db/client";
import { addressSeeder } from "./seed-addresses";
import { articleSeeder } from "./seed-articles";
import { flagSeeder } from "./seed-flags";
import { guideSeeder } from "./seed-guides";
import { demoPeople } from "./seed-people";
import { salarySeeder } from "./seed-salaries";

/** What a portal starts with. Each seeder runs at every start, inserts what is missing and is quick when nothing is. */
export interface Seeder {
  name: string;
  /** Says in a few words what it put in, or nothing when all was there. */
  run: (context: SeedContext) => Promise<string | undefined>;
}

export interface SeedContext {
  /** Whether this is the portal's own embedded database, where demo people may be made. */
  isEmbedded: boolean;
  dataDirectory: string;
}

/** In the order in which they depend on each other. */
const seeders: Seeder[] = [demoPeople, guideSeeder, flagSeeder, articleSeeder, salarySeeder, addressSeeder];

export async function seed(context: SeedContext): Promise<void> {
  let isChanged = false;
  for (const seeder of seeders) {
    const done = await seeder.run(context);
    if (!done) continue;
    isChanged = true;
    console.log(`Seeded ${seeder.name}: ${done}.`);
  }
  // The planner learns of the new rows now and not when autovacuum comes by.
  if (isChanged) await driver()`analyze`;
}
