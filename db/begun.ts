import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * For a query: whether something that repeats may happen on a day or before it. It begins on `date`, unless one of its
 * occurrences was moved before that.
 */
export function hasBegun(
  { date, exceptions }: { date: SQLWrapper; exceptions: SQLWrapper },
  day: string,
): SQL {
  return sql`(${date} <= ${day}::date or exists (
    select from jsonb_each(${exceptions}) moved where moved.value ->> 'date' <= ${day}::text))`;
}
