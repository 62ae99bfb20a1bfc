import { eq } from "drizzle-orm";
import { secondFactors } from "@/db/schema";
import { database } from "@/db/transaction";
import { beginSecondFactor, confirmSecondFactor } from "@/features/account/second-factor/mutations";
import { codeOf, stepAt } from "@/features/account/second-factor/one-time-code";
import { now } from "@/lib/dates";
import type { Editor, Learner } from "@/lib/http/person";
import type { TestPerson } from "./test-people";

/** Base 32 back to bytes, as an authenticator app does. */
export function bytesOf(secret: string): Uint8Array {
  const bits = [...secret]
    .map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign).toString(2).padStart(5, "0"))
    .join("");
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code that the app of this person shows now, before the second factor is on. */
export async function firstCode({ learner }: TestPerson): Promise<string> {
  // An earlier request may have turned it on.
  await database().delete(secondFactors).where(eq(secondFactors.personId, learner.id));
  const { secret } = await beginSecondFactor(learner as Learner as Editor);
  return codeOf(bytesOf(secret), stepAt(now()));
}

/** Turns the second factor on. @returns a code for recovery */
export async function recoveryCode(owner: TestPerson): Promise<string> {
  const { recoveryCodes } = await confirmSecondFactor(
    owner.learner as Learner as Editor,
    await firstCode(owner),
  );
  return recoveryCodes[0] ?? "";
}
