import { sql } from "drizzle-orm";
import { check, integer, pgTable } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** One row: when an instance of the portal last began to sweep, so that the others leave it at that. */
export const sweeps = pgTable(
  "sweeps",
  {
    id: integer().primaryKey().default(1),
    begunAt: instant().notNull(),
  },
  (t) => [check("sweeps_single_check", sql`${t.id} = 1`)],
);
