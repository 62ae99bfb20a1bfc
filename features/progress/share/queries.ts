import "server-only";
import { eq, sql } from "drizzle-orm";
import { people, progressShares, roles } from "@/db/schema";
import { database } from "@/db/transaction";
import { dayOf } from "@/lib/dates";
import { notFound } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { absolute } from "@/lib/site";
import { listEvidenceOf } from "../evidence/queries";
import { overviewOf, type RoleOverview } from "../overview";
import { findSeen, listCountedRoles } from "../queries";
import { getStreak } from "../streak/queries";
import type { ShareProgress } from "./input";

export interface OwnShare extends ShareProgress {
  /** In full; whoever has it reads what is named here. */
  url: string;
}

const columns = {
  secret: progressShares.secret,
  name: progressShares.name,
  showsStreak: progressShares.showsStreak,
  evidence: progressShares.evidenceIds,
  // A role may have gone; what is left stays in the order in which it was ticked.
  roles: sql<
    string[]
  >`array(select r.slug from ${roles} r where r.id = any(${progressShares.roleIds}) order by r.title)`,
};

/** What a learner shows, or null. */
export async function findOwnShare(learner: Learner): Promise<OwnShare | null> {
  const [row] = await database()
    .select(columns)
    .from(progressShares)
    .where(eq(progressShares.ownerId, learner.id));
  if (!row) return null;
  const { secret, ...share } = row;
  return { ...share, url: absolute(`/share/${secret}`) };
}

/** @throws AppError `not-found` when the learner shows nothing. */
export async function getOwnShare(learner: Learner): Promise<OwnShare> {
  const share = await findOwnShare(learner);
  if (!share) throw notFound();
  return share;
}

/** What others see of somebody's progress, and nothing that its owner did not tick. */
export interface SharedProgress {
  name: string | null;
  streak: { days: number; since: string } | null;
  roles: Pick<RoleOverview, "role" | "title" | "steps" | "tasks">[];
  evidence: {
    id: string;
    title: string;
    href: string | null;
    practisedOn: string;
    url: string | null;
    text: string | null;
  }[];
  /** When its owner last chose what it shows. */
  changedOn: string;
}

/** By its secret address; null for every other. */
export async function findSharedProgress(token: string): Promise<SharedProgress | null> {
  if (!/^[0-9a-f]{40}$/.test(token)) return null;
  const [share] = await database()
    .select({ ...columns, ownerId: people.id, changedAt: progressShares.changedAt })
    .from(progressShares)
    .innerJoin(people, eq(people.id, progressShares.ownerId))
    .where(eq(progressShares.secret, token));
  if (!share) return null;
  const owner = { id: share.ownerId };
  const chosen = new Set(share.roles);
  const counted = (await listCountedRoles()).filter(({ role }) => chosen.has(role));
  const { entries } = await findSeen(owner);
  const overviews = overviewOf(
    counted,
    entries.map((entry) => ({ ...entry, note: null })),
    chosen,
  );
  const streak = share.showsStreak ? await getStreak(owner) : null;
  return {
    name: share.name,
    streak: streak?.since ? { days: streak.days, since: streak.since } : null,
    roles: overviews.map(({ role, title, steps, tasks }) => ({ role, title, steps, tasks })),
    evidence: (await listEvidenceOf(owner, share.evidence)).map((item) => ({
      id: item.id,
      title: item.title,
      href: item.isRetired ? null : `/roles/${item.entry}`,
      practisedOn: item.practisedOn,
      url: item.url,
      text: item.text,
    })),
    changedOn: dayOf(share.changedAt),
  };
}
