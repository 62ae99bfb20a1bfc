import { realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fetched, listedPaths, makePublicList } from "./portal-pages";
import { startThrowAwayPortal } from "./throw-away-portal";
import { outcome, requireJava, requireTool } from "./tools";

const report = z.object({
  checker: z.object({ nFatal: z.number(), nError: z.number(), nWarning: z.number() }),
  messages: z.array(z.object({ ID: z.string(), severity: z.string(), message: z.string() })),
});

/** EPUBCheck finds neither error nor warning in the book of any guide, series or public list of a fresh portal. */
export async function main(): Promise<void> {
  const java = requireJava();
  // Debian's file is the archive itself, which a shell cannot run everywhere.
  const checker = realpathSync(requireTool("epubcheck", "apt-get install epubcheck"));
  const portal = await startThrowAwayPortal({ prepare: makePublicList });
  let faults = 0;
  let books = 0;
  try {
    for (const path of await listedPaths(portal.address)) {
      if (!/^\/(?:roles|series|lists)\/[^/]+$/.test(path)) continue;
      const bytes = await fetched(`${portal.address}${path}.epub`, "application/epub+zip");
      const again = await fetched(`${portal.address}${path}.epub?again`, "application/epub+zip");
      const file = join(portal.home, `${path.split("/").join("-")}.epub`);
      writeFileSync(file, bytes);
      const found = await check(java, checker, file);
      if (!bytes.equals(again)) found.push("The same content has other bytes.");
      console.log(`${found.length === 0 ? "✓" : "✗"} ${path}.epub, ${bytes.length} bytes`);
      for (const line of found) console.log(`  ${line}`);
      faults += found.length;
      books += 1;
    }
  } finally {
    await portal.stop();
  }
  console.log(`${books} books, ${faults} errors and warnings`);
  process.exit(faults > 0 || books === 0 ? 1 : 0);
}

async function check(java: string, checker: string, file: string): Promise<string[]> {
  const isArchive = checker.endsWith(".jar");
  const args = ["--quiet", "--json", "-", file];
  const { text } = isArchive ? await outcome(java, ["-jar", checker, ...args]) : await outcome(checker, args);
  const said = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  const { messages } = report.parse(JSON.parse(said));
  return messages
    .filter(({ severity }) => /FATAL|ERROR|WARNING/.test(severity))
    .map(({ ID, severity, message }) => `${severity} ${ID}: ${message}`);
}
