import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { z } from "zod";
import { closeDatabase, driver } from "@/db/client";
import { publishRelease } from "@/features/salaries/import/mutations";
import { languageColumns, respondentColumns } from "@/features/salaries/import/survey/respondents";
import { env, provideEnv } from "@/lib/env";
import { Refusal } from "./refusal";
import { computeRelease } from "./salaries-compute";
import { guideSeeder } from "./seed-guides";
import { startThrowAway } from "./test-database";

const rows = 1_000_000;
/** What an import of a million rows may take above what the process takes anyway. */
const mostMegabytes = 300;
const dataset = "stackoverflow-2025";

const measured = z.object({
  baseMegabytes: z.number(),
  peakMegabytes: z.number(),
  seconds: z.number(),
  rowsRead: z.number(),
  isChanged: z.boolean(),
});
type Measured = z.infer<typeof measured>;

/**
 * A file of a million rows is imported in bounded memory, and a second time changes nothing. Prints how fast, as a
 * ratio to a bare COPY of the same file. `verify-import child FILE…` is the process that is measured.
 */
export async function main([mode, ...files]: string[]): Promise<void> {
  if (mode === "child") {
    console.log(JSON.stringify(await importOnce(files)));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "metier-import-"));
  const database = await startThrowAway();
  try {
    provideEnv({ DATABASE_URL: database.url });
    await guideSeeder.run({ isEmbedded: false, dataDirectory: folder });
    await closeDatabase();
    const made = [join(folder, "respondents.csv"), join(folder, "languages.csv")] as const;
    await pipeline(Readable.from(respondents()), createWriteStream(made[0]));
    await pipeline(Readable.from(languages()), createWriteStream(made[1]));
    console.log(`${rows} rows, ${Math.round(statSync(made[0]).size / 1e6)} MB`);
    const bare = await bareCopy(database.url, made[0]);
    const first = await inChild(database.url, made);
    const again = await inChild(database.url, made);
    const above = first.peakMegabytes - first.baseMegabytes;
    const perSecond = (seconds: number) => Math.round(rows / seconds);
    console.log(
      `${perSecond(first.seconds)} rows/s, a bare COPY ${perSecond(bare)} rows/s: ratio ${(bare / first.seconds).toFixed(3)}`,
    );
    console.log(
      `${above.toFixed(0)} MB above the ${first.baseMegabytes.toFixed(0)} MB of the process; ${mostMegabytes} MB are allowed`,
    );
    console.log(
      again.isChanged ? "The same files again changed something." : "The same files again: nothing changed.",
    );
    if (above > mostMegabytes) throw new Refusal("The import takes too much memory.");
    if (again.isChanged || first.rowsRead !== rows) throw new Refusal("The import is not repeatable.");
  } finally {
    await closeDatabase();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

/** What `npm run salaries:import` does, in a process of which the highest memory is asked at the end. */
async function importOnce(files: string[]): Promise<Measured> {
  await driver()`select 1`;
  const baseMegabytes = process.memoryUsage.rss() / 1e6;
  const start = performance.now();
  const release = await computeRelease(dataset, files, () => {});
  const { isChanged } = await publishRelease(release);
  const seconds = (performance.now() - start) / 1000;
  await closeDatabase();
  // In kilobytes, of the whole life of the process.
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { baseMegabytes, peakMegabytes, seconds, rowsRead: release.rowsRead, isChanged };
}

async function inChild(url: string, files: readonly string[]): Promise<Measured> {
  const command = ["--conditions=react-server", "scripts/run.mjs", "verify-import", "child", ...files];
  const child = spawn(process.execPath, command, {
    env: { PATH: env().PATH, NODE_ENV: "test", DATABASE_URL: url, AUTH_SECRET: "0".repeat(64) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part: Buffer) => {
    text += part.toString("utf8");
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Refusal("The import failed.");
  return measured.parse(JSON.parse(text.trim().split("\n").at(-1) ?? ""));
}

/** The seconds that PostgreSQL takes for the same file, into a table without rules or indexes. */
async function bareCopy(url: string, file: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`create temporary table bare (row text, pay text, years text, country text, degree text, language text, role text)`;
    const start = performance.now();
    await pipeline(
      createReadStream(file),
      await sql`copy bare from stdin with (format csv, header)`.writable(),
    );
    return (performance.now() - start) / 1000;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

const countries = ["Germany", "India", "Canada", "Brazil", "Japan", "Poland", "Kenya", "Nomadic"];
const roles = [
  "Developer, back-end",
  "Developer, front-end",
  "Developer, full-stack",
  "Developer, mobile",
  "Student",
];
const degrees = ["", "Some college/university study without earning a degree"];

/** People made up by arithmetic, so that each run has the same file. */
function* respondents(): Generator<string> {
  yield `${respondentColumns.join(",")}\n`;
  for (let from = 0; from < rows; from += 1000) {
    let batch = "";
    for (let i = from; i < from + 1000; i += 1) {
      const pay = 1000 + ((i * 7919) % 250_000);
      const place = countries[(i * 31) % countries.length];
      const role = roles[(i * 17) % roles.length];
      const degree = degrees[i % degrees.length];
      batch += `${i},${pay}.0,${(i * 13) % 45},${place},${degree},,"${role}"\n`;
    }
    yield batch;
  }
}

function* languages(): Generator<string> {
  yield `${languageColumns.join(",")}\n`;
  for (let i = 0; i < 20_000; i += 1) yield `${i * 50},Python,,\n`;
}
