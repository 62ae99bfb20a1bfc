import { seedFlags } from "@/features/guides/flags/mutations";
import { readFlags, readOccupations } from "./flag-files";
import type { Seeder } from "./seed";

/** Which occupations the roles are counted in, and which technologies are asked for there. */
export const flagSeeder: Seeder = {
  name: "technology flags",
  run: async () => {
    const rows = await seedFlags(readOccupations(), readFlags());
    return rows > 0 ? `${rows} rows` : undefined;
  },
};
