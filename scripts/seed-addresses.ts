import { writeNormalAddresses } from "@/features/bookmarks/addresses/mutations";
import type { Seeder } from "./seed";

/** By which kept addresses are compared: written anew after the rule for it has changed. */
export const addressSeeder: Seeder = {
  name: "addresses of bookmarks",
  run: async () => {
    const rows = await writeNormalAddresses();
    return rows > 0 ? `${rows} rows` : undefined;
  },
};
