import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { closeDatabase, driver } from "@/db/client";
import { exportAll } from "@/features/bookmarks/export/queries";
import { undoChange } from "@/features/bookmarks/history/mutations";
import { importBookmarks, previewImport } from "@/features/bookmarks/import/mutations";
import { env } from "@/lib/env";
import { Refusal } from "./refusal";
import { startThrowAway } from "./test-database";
import { signedIn } from "./test-people";

const items = 50_000;
/** What an import of so many may take above what the process takes anyway, file and report included. */
const mostMegabytes = 500;
const mostSeconds = 60;

const measured = z.object({
  baseMegabytes: z.number(),
  peakMegabytes: z.number(),
  seconds: z.record(z.string(), z.number()),
  counts: z.record(z.string(), z.number()),
});

/**
 * The largest file of bookmarks is looked at, imported, exported and taken back within bounds, as the doors do it.
 * `verify-bookmarks child` is the process that is measured.
 */
export async function main([mode]: string[]): Promise<void> {
  if (mode === "child") {
    console.log(JSON.stringify(await importOnce()));
    return;
  }
  const database = await startThrowAway();
  try {
    const { baseMegabytes, peakMegabytes, seconds, counts } = await inChild(database.url);
    for (const [name, spent] of Object.entries(seconds)) {
      console.log(
        `${name}: ${counts[name]} bookmarks in ${spent.toFixed(1)} s; ${mostSeconds} s are allowed`,
      );
      if (counts[name] !== items) throw new Refusal(`${name} reached ${counts[name]} of ${items} bookmarks.`);
      if (spent > mostSeconds) throw new Refusal(`${name} takes too long.`);
    }
    const above = peakMegabytes - baseMegabytes;
    console.log(
      `${above.toFixed(0)} MB above the ${baseMegabytes.toFixed(0)} MB of the process; ${mostMegabytes} MB are allowed`,
    );
    if (above > mostMegabytes) throw new Refusal("The import takes too much memory.");
  } finally {
    await database.stop();
  }
}

async function importOnce(): Promise<z.infer<typeof measured>> {
  await driver()`select 1`;
  const { learner } = await signedIn("learner");
  const content = file();
  const baseMegabytes = process.memoryUsage.rss() / 1e6;
  const seconds: Record<string, number> = {};
  const counts: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>, count: (done: T) => number): Promise<T> => {
    const start = performance.now();
    const done = await work();
    seconds[name] = (performance.now() - start) / 1000;
    counts[name] = count(done);
    return done;
  };
  await timed(
    "Preview",
    () => previewImport(learner, content),
    ({ fresh }) => fresh,
  );
  const { changeId } = await timed(
    "Import",
    () => importBookmarks(learner, content),
    ({ fresh }) => fresh,
  );
  await timed(
    "Export",
    () => exportAll(learner),
    ({ bookmarks }) => bookmarks.length,
  );
  await timed(
    "Undo",
    () => undoChange(learner, changeId ?? ""),
    ({ count }) => count,
  );
  await closeDatabase();
  // In kilobytes, of the whole life of the process.
  return { baseMegabytes, peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6, seconds, counts };
}

async function inChild(url: string): Promise<z.infer<typeof measured>> {
  const command = ["--conditions=react-server", "scripts/run.mjs", "verify-bookmarks", "child"];
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

/** As a browser writes it: folders, tags and notes. */
function file(): string {
  const lines = ["<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<H1>Bookmarks</H1>", "<DL><p>"];
  for (let n = 0; n < items; n += 1) {
    if (n % 500 === 0) lines.push(`<DT><H3>Folder ${n / 500}</H3>`, "<DL><p>");
    lines.push(
      `<DT><A HREF="https://example.org/${n}?utm_source=x" ADD_DATE="${1_600_000_000 + n}" TAGS="tag${n % 300},go">Page ${n} of many</A>`,
    );
    if (n % 3 === 0) lines.push(`<DD>Read this for chapter ${n}.`);
    if (n % 500 === 499) lines.push("</DL><p>");
  }
  return [...lines, "</DL><p>"].join("\n");
}
