import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { mayCount, sharedLimiter } from "@/db/limiter";
import { tellOwner } from "@/db/notices";
import { auditLines, people, recoveryCodes, secondFactors } from "@/db/schema";
import { database, inTransaction } from "@/db/transaction";
import { now, toTimestamp } from "@/lib/dates";
import { requireEnv } from "@/lib/env";
import { AppError, notFound, senseless } from "@/lib/errors";
import type { Editor, Learner } from "@/lib/http/person";
import { hashToken } from "../token";
import { base32, otpauthAddress, stepOfCode } from "./one-time-code";
import { seal, unseal } from "./sealed-secret";

const howManyCodes = 10;

/** Makes a new secret, which counts for nothing until a code of it was typed. */
export async function beginSecondFactor(editor: Editor): Promise<{ secret: string; address: string }> {
  return inTransaction(async () => {
    const bytes = randomBytes(20);
    const values = { secret: seal(bytes, requireEnv("AUTH_SECRET")), createdAt: toTimestamp(now()) };
    const begun = await database()
      .insert(secondFactors)
      .values({ personId: editor.id, ...values })
      .onConflictDoUpdate({
        target: secondFactors.personId,
        set: { ...values, lastStep: 0 },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ personId: secondFactors.personId });
    if (begun.length === 0) {
      throw new AppError("senseless", "The second factor is on already. Turn it off first.");
    }
    const secret = base32(bytes);
    return { secret, address: otpauthAddress(secret, editor.email) };
  });
}

/** Turns the second factor on with a first code, and makes the recovery codes, which are never shown again. */
export async function confirmSecondFactor(
  editor: Editor,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  return inTransaction(async () => {
    await limitCodes(editor.id);
    const isTaken = await takeTimeCode(editor.id, code, false);
    if (!isTaken) throw senseless("code", "This code is not right. Type the one that the app shows now.");
    await database()
      .update(secondFactors)
      .set({ confirmedAt: toTimestamp(now()) })
      .where(eq(secondFactors.personId, editor.id));
    const codes = Array.from({ length: howManyCodes }, () => base32(randomBytes(10)).toLowerCase());
    await database().delete(recoveryCodes).where(eq(recoveryCodes.personId, editor.id));
    await database()
      .insert(recoveryCodes)
      .values(codes.map((one) => ({ personId: editor.id, hash: hashToken(one) })));
    await tell(editor, "person.second-factor.on");
    await tellOwner(editor.id, "second-factor-on");
    return { recoveryCodes: codes.map((one) => one.replace(/.{4}(?=.)/g, "$&-")) };
  });
}

/** Turns the second factor off with a code, one for recovery included; also for who is no editor any more. */
export async function removeSecondFactor(learner: Learner, code: string): Promise<void> {
  await inTransaction(async () => {
    await limitCodes(learner.id);
    if ((await takeCode(learner.id, code)) !== "right") throw senseless("code", "This code is not right.");
    await forgetSecondFactor(learner.id);
    await tell(learner, "person.second-factor.off");
    await tellOwner(learner.id, "second-factor-off");
  });
}

/** Helps somebody who lost the device and the recovery codes, for scripts. @throws AppError `not-found` */
export async function forgetSecondFactorOf(email: string): Promise<void> {
  await inTransaction(async () => {
    const [person] = await database()
      .select({ id: people.id })
      .from(people)
      .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
    if (!person) throw notFound();
    await forgetSecondFactor(person.id);
    await tell(person, "person.second-factor.forgotten");
    await tellOwner(person.id, "second-factor-off");
  });
}

async function forgetSecondFactor(personId: string): Promise<void> {
  await database().delete(secondFactors).where(eq(secondFactors.personId, personId));
  await database().delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
}

/**
 * Uses a code up at sign-in: `none` where the person has no second factor. A time code and a recovery code are each
 * good once, also when two browsers send it at the same moment.
 */
export async function takeCode(
  personId: string,
  code: string | undefined,
): Promise<"none" | "missing" | "right" | "wrong"> {
  const [factor] = await database()
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt)));
  if (!factor) return "none";
  if (code === undefined) return "missing";
  const isRight =
    code.length === 6 ? await takeTimeCode(personId, code, true) : await takeRecoveryCode(personId, code);
  return isRight ? "right" : "wrong";
}

/**
 * The same for who comes by a link. Links can be had by the dozen, so it is the person's wrong codes that count here,
 * and not those at one link.
 */
export async function takeCodeAtLink(
  personId: string,
  code: string | undefined,
): ReturnType<typeof takeCode> {
  if (code === undefined) return takeCode(personId, code);
  const limiter = sharedLimiter("second-factor-link", 10, 15 * 60);
  if (!(await mayCount(limiter, personId))) return "wrong";
  const taken = await takeCode(personId, code);
  if (taken === "right") await limiter.delete(personId);
  return taken;
}

async function takeTimeCode(personId: string, code: string, isConfirmed: boolean): Promise<boolean> {
  const confirmed = isConfirmed ? isNotNull(secondFactors.confirmedAt) : isNull(secondFactors.confirmedAt);
  const isOwn = and(eq(secondFactors.personId, personId), confirmed);
  const [factor] = await database().select().from(secondFactors).where(isOwn);
  if (!factor) return false;
  const secret = unseal(factor.secret, requireEnv("AUTH_SECRET"));
  const step = stepOfCode(secret, code, now(), factor.lastStep);
  if (step === null) return false;
  const taken = await database()
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(isOwn, lt(secondFactors.lastStep, step)))
    .returning({ personId: secondFactors.personId });
  return taken.length > 0;
}

async function takeRecoveryCode(personId: string, code: string): Promise<boolean> {
  const taken = await database()
    .update(recoveryCodes)
    .set({ usedAt: toTimestamp(now()) })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.hash, hashToken(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return taken.length > 0;
}

/** A million codes are soon tried: as many tries as for a password. */
async function limitCodes(personId: string): Promise<void> {
  if (await mayCount(sharedLimiter("second-factor", 10, 15 * 60), personId)) return;
  throw new AppError("too-many", "There were too many tries. Wait a quarter of an hour.", {
    retryAfter: 15 * 60,
  });
}

async function tell({ id }: { id: string }, action: string): Promise<void> {
  await database()
    .insert(auditLines)
    .values({ personId: id, action, subject: `person:${id}` });
}
