import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, customType, timestamp, uuid } from "drizzle-orm/pg-core";
import { v7 } from "uuid";

/** UUID v7: new rows land at the end of the index. Made in the program, so that a write can name its row. */
export const id = () =>
  uuid()
    .primaryKey()
    .$defaultFn(() => v7());

export const instant = () => timestamp({ withTimezone: true, mode: "string" });
export const createdAt = () => instant().notNull().default(sql`now()`);

/** Full-text search vector; only ever written by a generated column. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** SQL for "the value is one of this closed list", for a check constraint. */
export function oneOf(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
}
