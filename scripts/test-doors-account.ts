import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { addressChanges, identities, people, sessions } from "@/db/schema";
import { database } from "@/db/transaction";
import { hashToken, makeToken } from "@/features/account/token";
import { makeToken as makeTokenOf } from "@/features/account/tokens/mutations";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { provideEnv } from "@/lib/env";
import { etagOf } from "@/lib/http/etag";
import type { Learner } from "@/lib/http/person";
import type { DoorFixture } from "./test-doors";
import { signedIn, type TestPerson } from "./test-people";
import { firstCode, recoveryCode } from "./test-second-factor";

const nothing: DoorFixture = { names: "nothing", make: async () => ({}) };
const anAddress = async () => ({ body: { email: `${randomUUID()}@example.org` } });
let lastChanged = "";

/** What the table of doors must know of the doors of the account. */
export const accountFixtures: Record<string, DoorFixture> = {
  readMe: nothing,
  changeMe: {
    names: "nothing",
    makeStale: () =>
      database().update(people).set({ version: sql`version + 1` }).where(eq(people.id, lastChanged)),
    make: async ({ learner }) => {
      lastChanged = learner.id;
      return { etag: etagOf(learner.id, 1), body: { name: "Somebody else" } };
    },
  },
  deleteMe: {
    names: "nothing",
    make: async () => {
      // The last admin may not go.
      await signedIn("admin");
      return { body: {} };
    },
  },
  exportMe: nothing,
  signUp: { names: "nothing", make: anAddress },
  askForLink: { names: "nothing", make: anAddress },
  askForReset: { names: "nothing", make: anAddress },
  changeMyPassword: { names: "nothing", make: async () => ({ body: { password: "four plain words here" } }) },
  changeMyAddress: { names: "nothing", make: anAddress },
  confirmMyAddress: { names: "nothing", make: openMove },
  listMySessions: nothing,
  endMyOtherSessions: nothing,
  endMySession: {
    names: "personal",
    make: async ({ learner }) => ({ params: { id: await otherSession(learner) } }),
  },
  offerMyIdentity: {
    names: "nothing",
    make: async () => {
      provideEnv({ GITHUB_CLIENT_ID: "metier", GITHUB_CLIENT_SECRET: "only for tests" });
      return { body: { way: "github" } };
    },
  },
  unlinkMyIdentity: {
    names: "personal",
    make: async ({ learner }) => ({ params: { id: await oneOfTwoIdentities(learner) } }),
  },
  listMyTokens: nothing,
  makeMyToken: {
    names: "nothing",
    make: async () => ({ body: { name: "A program", scopes: ["planner:read"], days: 30 } }),
  },
  revokeMyToken: {
    names: "personal",
    make: async ({ learner }) => {
      const { id } = await makeTokenOf(learner, { name: "A program", scopes: ["planner:read"] });
      return { params: { id } };
    },
  },
  readSecondFactor: nothing,
  startSecondFactor: { names: "nothing", make: async () => ({ body: {} }) },
  turnOnSecondFactor: {
    names: "nothing",
    make: async (owner) => ({ body: { code: await firstCode(owner) } }),
  },
  turnOffSecondFactor: {
    names: "nothing",
    make: async (owner) => ({ body: { code: await recoveryCode(owner) } }),
  },
};

async function otherSession({ id: personId }: Learner): Promise<string> {
  const expiresAt = toTimestamp(secondsAfter(now(), 3600));
  const [session] = await database()
    .insert(sessions)
    .values({ personId, expiresAt })
    .returning({ id: sessions.id });
  return session?.id ?? "";
}

/** With another beside it, so that it is not the last way in. */
async function oneOfTwoIdentities({ id: personId }: Learner): Promise<string> {
  const made = ["a", "b"].map((host) => ({
    ...{ personId, issuer: `https://${host}-${randomUUID()}.example`, subject: "7" },
    linkedAt: toTimestamp(now()),
  }));
  const [one] = await database().insert(identities).values(made).returning({ id: identities.id });
  return one?.id ?? "";
}

async function openMove({ learner }: TestPerson) {
  const token = makeToken();
  await database()
    .insert(addressChanges)
    .values({
      personId: learner.id,
      email: `${randomUUID()}@example.org`,
      oldHash: hashToken(token),
      newHash: hashToken(makeToken()),
      expiresAt: toTimestamp(secondsAfter(now(), 900)),
    });
  return { body: { token } };
}
