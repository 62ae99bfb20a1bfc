import "server-only";
import { eq, getTableColumns, type SQL } from "drizzle-orm";
import type { AnyPgColumn, AnyPgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/schema";
import { database } from "@/db/transaction";
import type { Learner } from "@/lib/http/person";

interface Part {
  /** What the file is called. */
  name: string;
  table: AnyPgTable;
  /** Which rows are this person's. */
  isOf: (personId: string) => SQL;
  /** Columns that stay here: secrets, and texts that are the portal's. */
  without?: readonly string[];
}

const part = (
  name: string,
  table: AnyPgTable,
  owner: AnyPgColumn,
  without: readonly string[] = [],
): Part => ({
  ...{ name, table, without },
  isOf: (personId) => eq(owner, personId),
});

/**
 * Everything that an export holds: each table that knows a person, in one place. A test fails when a table of the schema
 * that refers to people, or that falls with what does, is neither here nor in `leftOut`.
 */
export const exportParts: readonly Part[] = [
  part("account", schema.people, schema.people.id, ["passwordHash"]),
  part("sessions", schema.sessions, schema.sessions.personId),
  part("identities", schema.identities, schema.identities.personId),
  part("api-tokens", schema.apiTokens, schema.apiTokens.ownerId, ["hash"]),
  part("address-changes", schema.addressChanges, schema.addressChanges.personId, ["oldHash", "newHash"]),
  part("bookmarks", schema.bookmarks, schema.bookmarks.ownerId, ["search"]),
  part("bookmark-lists", schema.lists, schema.lists.ownerId, ["secret"]),
  part("bookmark-tags", schema.tags, schema.tags.ownerId),
  part("bookmark-changes", schema.bookmarkChanges, schema.bookmarkChanges.ownerId),
  part("marks", schema.marks, schema.marks.ownerId),
  part("mark-changes", schema.markChanges, schema.markChanges.ownerId),
  part("notes", schema.notes, schema.notes.ownerId, ["search"]),
  part("guide-visits", schema.guideVisits, schema.guideVisits.ownerId),
  part("picks", schema.picks, schema.picks.ownerId),
  part("practice", schema.practiceAnswers, schema.practiceAnswers.ownerId),
  part("highlights", schema.highlights, schema.highlights.ownerId),
  part("series-follows", schema.seriesFollows, schema.seriesFollows.ownerId),
  part("notices", schema.notices, schema.notices.ownerId),
  part("notice-choices", schema.noticeChoices, schema.noticeChoices.ownerId),
  part("evidence", schema.evidence, schema.evidence.ownerId),
  part("study-hours", schema.studyHours, schema.studyHours.ownerId),
  part("entry-lengths", schema.entryLengths, schema.entryLengths.ownerId),
  part("streak-rules", schema.streakRules, schema.streakRules.ownerId),
  part("progress-share", schema.progressShares, schema.progressShares.ownerId, ["secret"]),
  part("plan-blocks", schema.blocks, schema.blocks.ownerId),
  part("plan-changes", schema.planChanges, schema.planChanges.ownerId),
  part("plan-outcomes", schema.blockOutcomes, schema.blockOutcomes.ownerId),
  part("plan-focus", schema.focusSessions, schema.focusSessions.ownerId),
  part("plan-vacations", schema.vacations, schema.vacations.ownerId),
  part("plan-settings", schema.planSettings, schema.planSettings.ownerId),
  part("plan-feed", schema.planFeeds, schema.planFeeds.ownerId, ["secret"]),
  part("imported-events", schema.importedEvents, schema.importedEvents.ownerId),
  part("outside-calendars", schema.outsideCalendars, schema.outsideCalendars.ownerId),
  part("outside-events", schema.outsideEvents, schema.outsideEvents.ownerId),
  part("plan-origins", schema.blockOrigins, schema.blockOrigins.ownerId),
  part("plan-readings", schema.blockReadings, schema.blockReadings.ownerId),
  part("author-pages", schema.authors, schema.authors.personId),
  part("guide-revisions", schema.guideRevisions, schema.guideRevisions.authorId, ["content"]),
  part("guide-publications", schema.guidePublications, schema.guidePublications.publishedById),
  part("guide-locks", schema.guideDrafts, schema.guideDrafts.lockedById),
  part("article-revisions", schema.articleRevisions, schema.articleRevisions.authorId, ["content"]),
  part("article-publications", schema.articlePublications, schema.articlePublications.publishedById),
  part("claims", schema.claimCare, schema.claimCare.ownerId),
  part("salary-releases", schema.releases, schema.releases.importedById),
  part("salary-publications", schema.releasePublications, schema.releasePublications.publishedById),
];

/** Tables of people that an export leaves out, with the reason. */
export const leftOut: ReadonlyMap<AnyPgTable, string> = new Map<AnyPgTable, string>([
  [schema.idempotencyKeys, "answers kept for retries; what they made is in the other files"],
  [schema.identityOffers, "what a browser is about to link, for a quarter of an hour"],
  [schema.secondFactors, "a secret that must not leave the portal"],
  [schema.recoveryCodes, "hashes of secrets"],
]);

/** Every row of the person, part by part, under the names of the schema. */
export async function listEverything(
  learner: Learner,
): Promise<{ name: string; rows: Record<string, unknown>[] }[]> {
  const found = [];
  for (const { name, table, isOf, without = [] } of exportParts) {
    const columns = Object.entries(getTableColumns(table)).filter(([key]) => !without.includes(key));
    const rows = await database().select(Object.fromEntries(columns)).from(table).where(isOf(learner.id));
    found.push({ name, rows });
  }
  return found;
}
