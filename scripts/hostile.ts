import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { hash } from "@node-rs/argon2";
import type postgres from "postgres";
import { z } from "zod";
import { closeDatabase } from "@/db/client";
import { people } from "@/db/schema";
import { database } from "@/db/transaction";
import { type Attack, attackDoor, attackPage, type Door, type Target } from "./hostile/requests";
import { type Reply, rawAttacks, send, sendRaw } from "./hostile/send";
import { type Dice, diceOf, pick } from "./hostile/values";
import { doorFixtures } from "./test-doors";
import { signedIn, type TestPerson } from "./test-people";
import { makePortal } from "./test-portal";
import { startThrowAwayPortal, withConnection } from "./throw-away-portal";

const total = 3000;
const atOnce = 8;
/** Documents, apps and next-auth's own addresses. */
const pages: readonly [string, ...string[]] = [
  ...(["/", "/roles", "/roles/backend-developer", "/technologies/python", "/glossary", "/sources"] as const),
  ...([
    "/salaries",
    "/salaries/backend-developer",
    "/embed/salaries/backend-developer",
    "/search",
    "/manifest.webmanifest",
    "/icon.svg",
  ] as const),
  ...([
    "/bookmarks",
    "/planner",
    "/planner/2026-03-27",
    "/account",
    "/desk",
    "/sign-in",
    "/sign-up",
    "/sign-in/link",
    "/reset",
    "/reset/abcdefghijklmnopqrstuvwxyz012345",
    "/account/address/abcdefghijklmnopqrstuvwxyz012345",
  ] as const),
  ...(["/desk/guides/backend-developer", "/desk/preview/backend-developer"] as const),
  ...(["/sign-in/link/abcdefghijklmnopqrstuvwxyz012345", "/missing", "/broken", "/_global-error"] as const),
  ...(["/_next/image", "/_next/static/none.js", "/_next/data/x.json", "/elements/none.js"] as const),
  ...(["/healthz", "/readyz", "/.well-known/security.txt", "/api", "/api/v1", "/api/v1/none"] as const),
  ...(["/api/auth/session", "/api/auth/csrf", "/api/auth/providers", "/api/auth/error"] as const),
  ...(["/api/auth/callback/credentials", "/api/auth/callback/link", "/api/auth/signout"] as const),
  ...(["/api/auth/signin/credentials", "/api/auth/_log", "/api/auth/none"] as const),
  ...(["/api/auth/signin/oidc", "/api/auth/callback/oidc", "/api/auth/callback/github"] as const),
];
/** Another service to sign in with, which nobody reaches. */
const outside = { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: "metier", OIDC_CLIENT_SECRET: "none" };
/** What no answer may tell: a stack, a place on disk, the name of a part, a code or statement of the database. */
const leak =
  /\n\s+at \S+ \(|node_modules|\.next\/|\.build\/|file:\/\/\/|PostgresError|DrizzleQuery|SQLSTATE|ECONN|ZodError|"(?:22P02|22021|23\d{3}|42\w{3}|25P02)"|violates|Failed query/;

/**
 * `npm run hostile [-- seed]`: 3,000 requests that no honest client sends, over every door and page, as a visitor, a
 * learner and an editor. None may be answered with 5xx, hang, tell of our insides or change what is another person's.
 */
export async function main([given]: string[]): Promise<void> {
  const seed = given ? Number(given) : Math.floor(performance.timeOrigin) % 1_000_000;
  console.log(`Seed ${seed}.`);
  const dice = diceOf(seed);
  const portal = await startThrowAwayPortal({ output: "pipe", values: { LOG_LEVEL: "warn", ...outside } });
  const bugs = linesOf(portal.server);
  const port = Number(new URL(portal.address).port);
  const victim = await signedIn("learner");
  const askers = await makeAskers(portal.address, victim);
  await closeDatabase();
  const before = await withConnection(portal.database, (sql) => othersData(sql, victim.learner.id));
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const look = (attack: Pick<Attack, "method" | "path">, reply: Reply) => {
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    const fault = faultOf(reply);
    if (fault) faults.push(`${fault}: ${attack.method} ${attack.path.slice(0, 200)}`);
  };
  const since = performance.now();
  let left = total - rawAttacks.length;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; left > 0; ) {
        left -= 1;
        const attack = next(dice, askers);
        look(attack, await send(port, attack));
      }
    }),
  );
  for (const bytes of rawAttacks) {
    const line = bytes.split("\r\n", 1)[0] ?? "";
    look({ method: "raw", path: line.slice(0, 80) }, await sendRaw(port, bytes));
  }
  const seconds = (performance.now() - since) / 1000;
  const after = await withConnection(portal.database, (sql) => othersData(sql, victim.learner.id));
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  await portal.stop();
  const spread = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${count} × ${status || "closed"}`);
  console.log(`${total} requests in ${seconds.toFixed(1)} s: ${spread.join(", ")}.`);
  for (const fault of faults) console.log(`✗ ${fault}`);
  for (const table of changed) console.log(`✗ another person's rows of ${table} changed`);
  for (const bug of bugs) console.log(`  log: ${bug.slice(0, 1500)}`);
  const rows = `${Object.keys(before).length} tables compared, ${changed.length} changed`;
  console.log(`${faults.length} faults; ${rows}.`);
  process.exit(faults.length + changed.length === 0 ? 0 : 1);
}

function faultOf({ status, text, isTooLate }: Reply): string | null {
  if (isTooLate) return "no answer";
  if (status >= 500) return `${status}`;
  if (status < 400) return null;
  const told = leak.exec(text)?.[0].trim() ?? (text.includes(process.cwd()) ? "where it runs" : null);
  if (told) return `${status} tells ${told}`;
  return null;
}

/** Somebody who asks: with or without a session, as our own pages would. */
interface Asker {
  headers: Record<string, string>;
  targets: [Target, ...Target[]];
}

function next(dice: Dice, askers: [Asker, ...Asker[]]): Attack {
  const { headers, targets } = pick(dice, askers);
  return dice() < 0.35
    ? attackPage(dice, pick(dice, pages), headers)
    : attackDoor(dice, pick(dice, targets), headers);
}

/** A visitor, an editor and several learners, so that no limit for one of them hides what lies behind it. */
async function makeAskers(address: string, victim: TestPerson): Promise<[Asker, ...Asker[]]> {
  const doors = await doorsOf(address);
  const things = await makePortal();
  const make = async (person: TestPerson | null): Promise<Asker> => {
    const targets: Target[] = [];
    for (const endpoint of doors) {
      const fixture = doorFixtures[endpoint.name];
      if (!fixture) throw new Error(`There is no good request for ${endpoint.name}.`);
      const own = await fixture.make(person ?? victim, things);
      targets.push({ endpoint, own, others: await fixture.make(victim, things) });
    }
    const [first, ...rest] = targets;
    if (!first) throw new Error("The portal describes no door.");
    return {
      headers: { origin: address, ...(person && { cookie: person.cookie }) },
      targets: [first, ...rest],
    };
  };
  const visitor = await make(null);
  const others: Asker[] = [];
  for (const access of ["learner", "learner", "learner", "learner", "editor", "editor"] as const) {
    others.push(await make(await signedIn(access)));
  }
  // With a password that nobody knows, no attacker deletes the account that the others still ask with.
  await database()
    .update(people)
    .set({ passwordHash: await hash(randomUUID()) });
  return [visitor, ...others];
}

const methodsOfPaths = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
});

/** Every door of the built portal, from its own description. */
async function doorsOf(address: string): Promise<Door[]> {
  const answer = await fetch(`${address}/api/v1/openapi.json`);
  const text = await answer.text();
  if (!text.startsWith("{"))
    throw new Error(`The description answers ${answer.status}: ${text.slice(0, 200)}`);
  const { paths } = methodsOfPaths.parse(JSON.parse(text));
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      name: operationId,
      method: method.toUpperCase(),
      path,
    })),
  );
}

const ofPortal = [
  ...[
    "roles",
    "role_aliases",
    "technologies",
    "technology_shares",
    "terms",
    "sources",
    "authors",
    "occupations",
  ],
  ...["occupation_roles", "datasets", "releases", "figures", "figure_values"],
];
const ofPerson = { people: "id", sessions: "person_id", bookmarks: "owner_id", blocks: "owner_id" };
const alsoOfPerson = { plan_changes: "owner_id", idempotency_keys: "person_id" };

/** What none of the attackers may change: a hash over the victim's rows and over the portal's, table by table. */
async function othersData(sql: postgres.Sql, victimId: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  const hashOf = async (table: string, condition: postgres.Fragment) => {
    const [row] = await sql`
      select count(*) || ' ' || coalesce(md5(string_agg(x::text, chr(10) order by x::text)), '') as hash
      from ${sql(table)} x where ${condition}`;
    hashes[table] = String(row?.hash);
  };
  for (const table of ofPortal) await hashOf(table, sql`true`);
  for (const [table, owner] of Object.entries({ ...ofPerson, ...alsoOfPerson })) {
    await hashOf(table, sql`${sql(owner)} = ${victimId}`);
  }
  return hashes;
}

/** What the server writes of its own faults, once each, as it comes. */
function linesOf({ stdout, stderr }: ChildProcess): Set<string> {
  const lines = new Set<string>();
  for (const stream of [stdout, stderr]) {
    if (stream)
      createInterface(stream).on("line", (line) => {
        if (lines.size < 50 && /could not be made|"level":[56]0|⨯/.test(line)) lines.add(line);
      });
  }
  return lines;
}
