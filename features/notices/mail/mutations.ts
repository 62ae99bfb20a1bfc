import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { NoticeKind } from "@/db/enums";
import { notices, people } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { appUrl, requireEnv } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { listMailed } from "../queries";
import { makeStopToken } from "../stop-token";
import { noticeMail } from "./mail-text";

/** So many notices are taken at a time: other instances take others meanwhile. */
const atATime = 200;

/**
 * Mails notices that people asked to have mailed: to each person one mail for each kind. A notice is taken before it is
 * sent, so that none is ever sent twice; what is lost on the way still stands on the person's page.
 * @returns how many notices were taken; 0 when nothing is left to do
 */
export async function mailNotices(): Promise<number> {
  const due = await takeDue();
  if (due.length === 0) return 0;
  const told = await listMailed(due);
  const addresses = await database()
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(
      inArray(
        people.id,
        due.map(({ ownerId }) => ownerId),
      ),
    );
  const addressOf = new Map(addresses.map(({ id, email }) => [id, email]));
  for (const { ownerId, kind, group } of grouped(told)) {
    const to = addressOf.get(ownerId);
    if (!to) continue;
    const token = makeStopToken(ownerId, kind, requireEnv("AUTH_SECRET"));
    const site = appUrl();
    await sendMail({
      to,
      ...noticeMail({ kind, told: group, site, stopPage: `${site}/notices/stop/${token}` }),
      stopAddress: `${site}/api/v1/notices/stop?token=${token}`,
    });
  }
  return due.length;
}

/** Takes the oldest ones that nobody else is taking. */
async function takeDue() {
  return inTransaction(() =>
    database()
      .update(notices)
      .set({ isMailDue: false })
      .where(
        sql`(${notices.ownerId}, ${notices.aboutId}) in (
          select owner_id, about_id from notices where is_mail_due
          order by created_at limit ${atATime} for update skip locked)`,
      )
      .returning({ ownerId: notices.ownerId, aboutId: notices.aboutId }),
  );
}

/** What one mail tells: all of one person and one kind. */
function grouped(told: Awaited<ReturnType<typeof listMailed>>) {
  const groups = new Map<string, { ownerId: string; kind: NoticeKind; group: typeof told }>();
  for (const notice of told) {
    const { ownerId, kind } = notice;
    const key = `${ownerId} ${kind}`;
    const { group } = groups.get(key) ?? { group: [] };
    groups.set(key, { ownerId, kind, group: [...group, notice] });
  }
  return groups.values();
}
