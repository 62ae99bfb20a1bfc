import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Learner } from "@/lib/http/person";

/** A table of what learners write and remove. */
type Versioned = Record<"id" | "ownerId" | "version" | "deletedAt", AnyPgColumn>;

/** Of a person's own, the one with this id as its writer has read it. A write that finds no such row has lost. */
export function isOwnVersion(table: Versioned, { id: ownerId }: Learner, id: string, version: number) {
  return and(
    eq(table.id, id),
    eq(table.ownerId, ownerId),
    eq(table.version, version),
    isNull(table.deletedAt),
  ) as SQL;
}
