import "server-only";
import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import { database } from "@/db/transaction";
import { notFound } from "@/lib/errors";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";

export type Settings = Awaited<ReturnType<typeof getSettings>>;

/** What a person has set, with the ETag that a change of it names. */
export async function getSettings({ id }: Pick<Learner, "id">) {
  const [row] = await database()
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      access: people.access,
      timeZone: people.timeZone,
      locale: people.locale,
      weekStart: people.weekStart,
      worksFrom: people.worksFrom,
      worksMinutes: people.worksMinutes,
      theme: people.theme,
      passwordHash: people.passwordHash,
      version: people.version,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!row) throw notFound();
  const { version, passwordHash, ...settings } = row;
  return {
    ...settings,
    worksFrom: settings.worksFrom.slice(0, 5),
    hasPassword: passwordHash !== null,
    etag: etagOf(id, version),
  };
}
