import { randomInt } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { v7 } from "uuid";
import { median } from "./bench/median";
import { startThrowAwayPortal, type ThrowAwayPortal, withConnection } from "./throw-away-portal";

const samples = 200;
/** How far the medians may lie apart. */
const mostApart = 0.1;

type Ask = (email: string, from: string) => Promise<Response>;

/**
 * `npm run equal-answers`: whether anybody can tell by answer or time which addresses have an account. Asks sign-in,
 * sign-up, reset and a link to sign in 200 times each for known and for unknown addresses in turn, every one of them new and from another
 * network address, on a throw-away portal; headers and bodies must be equal byte for byte but for ids and dates.
 */
export async function main(): Promise<void> {
  const doors = ["sign-in", "sign-up", "reset", "sign-in-link"];
  const known = doors.flatMap((door) =>
    Array.from({ length: samples }, (_, n) => `${door}-${n}@known.example`),
  );
  const portal = await startThrowAwayPortal({ prepare: (database) => makeAccounts(database, known) });
  let failed = 0;
  try {
    const askSignIn = await signingIn(portal);
    for (const door of doors) {
      const ask = door === "sign-in" ? askSignIn : postingTo(portal, `/api/v1/${door}`);
      if (!(await compare(door, ask))) failed += 1;
    }
  } finally {
    await portal.stop();
  }
  process.exit(failed > 0 ? 1 : 0);
}

async function makeAccounts(database: { url: string }, emails: string[]): Promise<void> {
  const passwordHash = await hash("the right password");
  const rows = emails.map((email) => ({ id: v7(), email, password_hash: passwordHash }));
  await withConnection(database, (sql) => sql`insert into people ${sql(rows)}`);
}

async function signingIn({ address }: ThrowAwayPortal): Promise<Ask> {
  const first = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await first.json();
  const cookie = first.headers
    .getSetCookie()
    .map((pair) => pair.split(";")[0])
    .join("; ");
  return (email, from) =>
    fetch(`${address}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie, "x-forwarded-for": from },
      body: new URLSearchParams({ email, password: "a wrong password", csrfToken, json: "true" }),
    });
}

function postingTo({ address }: ThrowAwayPortal, path: string): Ask {
  return (email, from) =>
    fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": from },
      body: JSON.stringify({ email }),
    });
}

async function compare(door: string, ask: Ask): Promise<boolean> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const answers = new Set<string>();
  for (let n = -5; n < samples; n += 1) {
    const order = randomInt(2) === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const);
    for (const kind of order) {
      const start = performance.now();
      // The first few only warm up, with addresses of nobody.
      const email = n < 0 ? `${v7()}@warm.example` : `${door}-${n}@${kind}.example`;
      const response = await ask(email, `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`);
      const body = await response.text();
      if (n < 0) continue;
      times[kind].push(performance.now() - start);
      answers.add(`${response.status} ${bare(`${headersOf(response)}\n${body}`)}`);
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  const apart = Math.abs(known - unknown) / Math.min(known, unknown);
  const isEqual = answers.size === 1 && apart <= mostApart;
  console.log(
    `${isEqual ? "✓" : "✗"} ${door.padEnd(8)} ${answers.size} different answers; median ${known.toFixed(1)} ms known, ` +
      `${unknown.toFixed(1)} ms unknown, ${(apart * 100).toFixed(1)} % apart`,
  );
  if (answers.size > 1) for (const answer of answers) console.log(`  ${answer.slice(0, 1000)}`);
  return isEqual;
}

/** But for the ones that number and date each answer. */
function headersOf({ headers }: Response): string {
  const same = [...headers].filter(([name]) => name !== "date" && name !== "x-request-id");
  return same.map(([name, value]) => `${name}: ${value}`).join("\n");
}

/** Without what may differ between any two answers. */
function bare(body: string): string {
  return body
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, "ID")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "DATE");
}
