import "server-only";
import { sql } from "drizzle-orm";
import { holdEntries } from "@/db/holding";
import { livePublication } from "@/db/live-publication";
import { practiceAnswers } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { dayFor, formatDay, isoInstant, now, toTimestamp } from "@/lib/dates";
import { senseless } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import type { AnswerQuestion } from "../input";
import { findEntries } from "../queries";

/**
 * Says whether the learner knew the answer to a question of a task. Said again it is another try, and the earlier one
 * stays with its date.
 * @throws AppError `senseless` when there is no such task, or it does not ask that.
 */
export async function answerQuestion(learner: Learner, { question, isKnown, ...task }: AnswerQuestion) {
  return inTransaction(async () => {
    const [entry] = await findEntries([task]);
    if (!entry) throw senseless(task.entry ? "entry" : "entryId", "There is no such entry.");
    const asked = sql`'$.tasks[*] ? (@.id == $id).questions[*] ? (@.key == $question)'`;
    const answeredAt = toTimestamp(now());
    const [row] = await database().execute(sql`
      select from entries e join guides g on g.id = e.guide_id
      join ${livePublication(answeredAt)} join guide_revisions v on v.id = live.revision_id
      where e.id = ${entry.entryId}
        and jsonb_path_exists(v.content, ${asked}, jsonb_build_object('id', e.id, 'question', ${question}::text))`);
    if (!row) throw senseless("question", "This task does not ask that.");
    await holdEntries(learner.id, [entry.entryId]);
    await database()
      .insert(practiceAnswers)
      .values({ ownerId: learner.id, entryId: entry.entryId, question, isKnown, answeredAt });
    const at = isoInstant(answeredAt);
    return {
      entry: entry.entry,
      question,
      isKnown,
      answeredAt: at,
      answeredOn: formatDay(dayFor(learner.timeZone, at)),
    };
  });
}
