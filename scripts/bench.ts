import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { closeDatabase } from "@/db/client";
import { now, toTimestamp } from "@/lib/dates";
import { besideLibraries } from "./bench/beside-libraries";
import { bytesOf, type PageBytes } from "./bench/bytes";
import { costOfDragging } from "./bench/drag";
import { growthOf } from "./bench/growth";
import { growthOfBlocks } from "./bench/growth-blocks";
import { growthOfBookmarks } from "./bench/growth-bookmarks";
import { plain, statementsDuring } from "./bench/log";
import { paintOf } from "./bench/paint";
import { type Bare, type Loader, startBare, startLoader } from "./bench/processes";
import { type Measured, measure } from "./bench/ratio";
import { type Asking, askOnce, headerOf, rawRequest } from "./bench/request";
import { bookmarkWrite, day, dayRead, type Statement } from "./bench/statements";
import {
  printBesideLibraries,
  printBytes,
  printDrags,
  printGrowths,
  printPaints,
  printRatios,
} from "./bench/tables";
import { Refusal } from "./refusal";
import { signedIn, type TestPerson } from "./test-people";
import { startThrowAwayPortal, type ThrowAwayPortal } from "./throw-away-portal";

const guide = "/roles/backend-developer";
/** So many people that no limit for one of them is met. */
const learners = 64;
/** What a person's own may cost beside a million of others, as a part of what it costs beside ten thousand. */
const mostGrowth = 1.15;
/** What our rules may cost beside the library that they are made with. */
const mostBeside = 1.5;

interface Bench {
  portal: ThrowAwayPortal;
  port: number;
  loader: Loader;
  bare: Bare;
  people: TestPerson[];
  pace: { rounds: number; milliseconds: number };
}

/**
 * `npm run bench [-- --quick --growth --growth-bookmarks --growth-blocks --drag --libraries]`: requests a second of the
 * portal as a part of what a bare server of `node:http` does with the same bytes and the same SQL in the same minutes,
 * what each kind of page weighs, and how long a slow phone waits for a guide beside the same file without us. Each of
 * the others measures something else alone, and fails where it is more than it may be: what pages of figures cost when
 * there are a hundred times as many; what a person's own bookmarks and blocks cost when there are a million and ten
 * million of others; what dragging a block costs the page; what repeats and calendar files cost beside the libraries
 * that make them. Prints tables and writes `bench/latest.json`.
 */
export async function main(given: string[]): Promise<void> {
  const isQuick = given.includes("--quick");
  const isOne = given.some((one) => one !== "--quick");
  const isAsked = (name: string) => !isOne || given.includes(name);
  let tooMuch: string[] = [];
  // The request log is on, as it is for everybody.
  const portal = await startThrowAwayPortal({ values: { LOG_LEVEL: "info" } });
  try {
    const about = { at: toTimestamp(now()), node: process.version, cores: cpus().length };
    const everyday = isOne ? null : await measureEveryday(portal, isQuick);
    const figures = isAsked("--growth") ? await growthOf(portal, isQuick) : [];
    const own = isAsked("--growth-bookmarks") ? await growthOfBookmarks(portal, isQuick) : [];
    // Filling takes minutes, so it is asked for by name.
    if (given.includes("--growth-blocks")) own.push(...(await growthOfBlocks(portal, isQuick)));
    const growths = [...figures, ...own];
    const drags = isAsked("--drag") ? await costOfDragging(portal) : [];
    const beside = isAsked("--libraries") ? besideLibraries() : [];
    if (everyday) {
      printRatios(everyday.ratios);
      printBytes(everyday.pages);
      printPaints(everyday.paints);
    }
    printGrowths(growths);
    printDrags(drags);
    printBesideLibraries(beside);
    if (isOne && !isQuick) {
      const isHeavy = ({ longTasks, layouts, moves, requests }: (typeof drags)[number]) =>
        longTasks.length > 0 || layouts > moves || requests > 0;
      tooMuch = [
        ...own.flatMap(({ name, ratio }) => (ratio <= mostGrowth ? [] : [name])),
        ...drags.flatMap((drag) => (isHeavy(drag) ? [`dragging in ${drag.plan}`] : [])),
        ...beside.flatMap(({ name, ratio }) => (ratio <= mostBeside ? [] : [name])),
      ];
    }
    mkdirSync("bench", { recursive: true });
    const measured = { about, ...everyday, growths, drags, beside };
    writeFileSync("bench/latest.json", `${JSON.stringify(measured, null, 2)}\n`);
  } finally {
    await closeDatabase();
    await portal.stop();
  }
  for (const name of tooMuch) console.error(`More than it may be: ${name}.`);
  process.exit(tooMuch.length > 0 ? 1 : 0);
}

async function measureEveryday(portal: ThrowAwayPortal, isQuick: boolean) {
  const [loader, bare] = await Promise.all([startLoader(), startBare()]);
  try {
    const people = await Promise.all(Array.from({ length: learners }, () => signedIn("learner")));
    const editor = await signedIn("editor");
    await closeDatabase();
    const pace = isQuick ? { rounds: 3, milliseconds: 1000 } : { rounds: 7, milliseconds: 2000 };
    const port = Number(new URL(portal.address).port);
    const bench = { portal, port, loader, bare, people, pace };
    const ratios = [...(await cachedGuide(bench)), await bookmark(bench), await planDay(bench)];
    const pages = await weigh(port, people[0]?.cookie ?? "", editor.cookie);
    // Last, and with nothing else under way.
    const paints = [await paintOf(portal.address, guide, isQuick ? 3 : 7)];
    return { pace, ratios, pages, paints };
  } finally {
    loader.stop();
    bare.stop();
  }
}

async function cachedGuide({ port, loader, bare, pace }: Bench): Promise<Measured[]> {
  await untilCompressed(port);
  const etag = headerOf(await askOnce(port, { path: guide }), "etag") ?? "";
  const kinds: [string, number, Record<string, string>][] = [
    ["guide, identity", 200, { "accept-encoding": "identity" }],
    ["guide, brotli", 200, { "accept-encoding": "gzip, deflate, br, zstd" }],
    ["guide, 304", 304, { "accept-encoding": "gzip, deflate, br, zstd", "if-none-match": etag }],
  ];
  const measured: Measured[] = [];
  for (const [name, status, headers] of kinds) {
    const asking = { path: guide, headers };
    await bare.tell({ answer: await askOnce(port, asking), work: "page" });
    const requests = [rawRequest(asking)];
    measured.push(await measure(loader, bare, { name, port, requests, status, connections: 32, ...pace }));
  }
  return measured;
}

/** The smaller variants are made behind the first answer. */
async function untilCompressed(port: number): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const answer = await askOnce(port, { path: guide, headers: { "accept-encoding": "br" } });
    if (headerOf(answer, "content-encoding") === "br") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Refusal("The guide is never sent as brotli.");
}

async function bookmark({ portal, port, loader, bare, people, pace }: Bench): Promise<Measured> {
  const asking = (word: string, { cookie }: TestPerson): Asking => ({
    method: "POST",
    path: "/api/v1/bookmarks",
    headers: {
      "content-type": "application/json",
      "idempotency-key": `bench-${word}`,
      origin: portal.address,
      cookie,
    },
    body: JSON.stringify({ url: `https://example.org/${word}` }),
  });
  const answer = await onlyAs(201, port, asking(randomUUID(), people[0] ?? nobody()));
  const known = [bookmarkWrite.before, ...bookmarkWrite.transaction];
  const ask = () => askOnce(port, asking(randomUUID(), people[0] ?? nobody()));
  const sql = await sqlOf(portal, "a bookmark", known, ask);
  await bare.tell({ databaseUrl: portal.database.url, sessions: sessionsOf(people) });
  await bare.tell({ answer, work: "bookmark", sql });
  const requests = people.map((person) => rawRequest(asking("@@@@@@@@@@@@", person)));
  const name = "one bookmark kept";
  return measure(loader, bare, { name, port, requests, status: 201, connections: 16, ...pace });
}

async function planDay({ portal, port, loader, bare, people, pace }: Bench): Promise<Measured> {
  for (const person of people) await fillDay(portal, port, person);
  const path = `/api/v1/planner/days/${day.date}?timeZone=${encodeURIComponent(day.timeZone)}`;
  const asking = ({ cookie }: TestPerson): Asking => ({ path, headers: { cookie } });
  const first = people[0] ?? nobody();
  const answer = await onlyAs(200, port, asking(first));
  const sql = await sqlOf(portal, "a day", dayRead, () => askOnce(port, asking(first)));
  await bare.tell({ answer, work: "day", sql });
  const requests = people.map((person) => rawRequest(asking(person)));
  const name = "one day of the plan read";
  return measure(loader, bare, { name, port, requests, status: 200, connections: 16, ...pace });
}

async function fillDay({ address }: ThrowAwayPortal, port: number, { cookie }: TestPerson): Promise<void> {
  const body = JSON.stringify({ role: "backend-developer", start: "09:00", hours: 8, ...day });
  const headers = { "content-type": "application/json", origin: address, cookie };
  await onlyAs(201, port, { method: "POST", path: "/api/v1/planner/from-role", headers, body });
}

/**
 * The SQL that the door sends just now, for the bare server to send too.
 * @throws Refusal when the values that are known for it no longer fit.
 */
async function sqlOf(
  portal: ThrowAwayPortal,
  what: string,
  known: Statement[],
  work: () => Promise<unknown>,
): Promise<string[]> {
  const seen = (await statementsDuring(portal, work)).filter((sql) => !/^(?:begin|commit)\b/i.test(sql));
  const isLike = (one: string, other = "") => plain(one).slice(0, 20) === plain(other).slice(0, 20);
  const fits = ({ sql }: Statement, n: number) => isLike(sql, seen[n]) && places(sql) === places(seen[n]);
  if (seen.length === known.length && known.every(fits)) {
    const isChanged = known.some(({ sql }, n) => plain(sql) !== plain(seen[n] ?? ""));
    if (isChanged)
      console.log(`The SQL for ${what} has changed since scripts/bench/statements.ts was written.`);
    return seen;
  }
  throw new Refusal(
    `Bring scripts/bench/statements.ts up to date: for ${what}, the door sends\n${seen.join("\n")}`,
  );
}

/** How many values a statement takes. */
function places(sql = ""): number {
  return new Set(sql.match(/\$\d+/g)).size;
}

async function onlyAs(status: number, port: number, asking: Asking) {
  const answer = await askOnce(port, asking);
  if (answer.status === status) return answer;
  const said = Buffer.from(answer.body, "base64").toString().slice(0, 300);
  throw new Refusal(`${asking.method ?? "GET"} ${asking.path} answered ${answer.status}: ${said}`);
}

function sessionsOf(people: TestPerson[]) {
  return Object.fromEntries(
    people.map(({ cookie, learner }) => [cookie, { sessionId: learner.sessionId, personId: learner.id }]),
  );
}

function nobody(): never {
  throw new Error("There is nobody to ask as.");
}

async function weigh(port: number, learner: string, editor: string): Promise<PageBytes[]> {
  const pages: [string, string, string?][] = [
    ["home", "/"],
    ["roles", "/roles"],
    ["guide", guide],
    ["salaries", "/salaries"],
    ["salaries of a role", "/salaries/backend-developer"],
    ["comparison", "/compare/backend-developer/frontend-developer"],
    ["technology", "/technologies/python"],
    ["article", "/articles/coding-hours-and-breaks"],
    ["sign-in", "/sign-in"],
    ["bookmarks", "/bookmarks", learner],
    ["day of the plan", `/planner/${day.date}`, learner],
    ["desk", "/desk", editor],
  ];
  const weighed: PageBytes[] = [];
  for (const [page, path, cookie] of pages) weighed.push(await bytesOf(port, page, path, cookie));
  return weighed;
}
