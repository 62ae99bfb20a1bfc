import { uuid } from "drizzle-orm/pg-core";
import { entries } from "./guides";

/** The entry that something was said of. It stays that one: what editors make of it is followed when it is read. */
export const entryId = () =>
  uuid()
    .notNull()
    .references(() => entries.id);
