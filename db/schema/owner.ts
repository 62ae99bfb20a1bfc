import { uuid } from "drizzle-orm/pg-core";
import { people } from "./account";

/** Whose row it is; it falls with their account. */
export const ownerId = () =>
  uuid()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" });
