import { setTimeout } from "node:timers/promises";
import { forgetUnkeptLinks, keepVisit } from "@/features/bookmarks/links/mutations";
import { listDueLinks } from "@/features/bookmarks/links/queries";
import { now } from "@/lib/dates";
import { appUrl, env } from "@/lib/env";
import { type Visit, visit } from "@/lib/outside";
import { withDatabase } from "./database";
import { Refusal } from "./refusal";

/** In one run; what is left over is due in the next. */
const mostLinks = 5000;
const hostsAtOnce = 8;
/** Between two visits to one host. */
const pauseMilliseconds = 1000;

/**
 * `npm run links:check`, for a timer that runs once a day: visits kept addresses that are due, one at a time of each
 * host. Without it nothing is wrong; dead links are merely not marked.
 */
export async function main(): Promise<void> {
  if (env().LINK_CHECKS !== "on")
    throw new Refusal("Link checks are off. Set LINK_CHECKS=on to turn them on.");
  await withDatabase(async () => {
    const forgotten = await forgetUnkeptLinks();
    const agent = `Metier link check (+${appUrl()})`;
    const { visited, gone } = await checkLinks((url) => visit(url, { agent }));
    console.log(`${visited} links visited, nothing found at ${gone}; ${forgotten} forgotten.`);
  });
}

/** Visits all links that are due, each host by one visitor. */
export async function checkLinks(
  look: (url: string) => Promise<Visit>,
  { at = now(), pause = pauseMilliseconds } = {},
): Promise<{ visited: number; gone: number }> {
  const hosts = new Map<string, string[]>();
  for (const url of await listDueLinks(mostLinks, at)) {
    const { host } = new URL(url);
    hosts.set(host, [...(hosts.get(host) ?? []), url]);
  }
  const waiting = [...hosts.values()];
  const told = { visited: 0, gone: 0 };
  const work = async () => {
    for (let urls = waiting.pop(); urls; urls = waiting.pop()) {
      for (const [turn, url] of urls.entries()) {
        if (turn > 0) await setTimeout(pause);
        const found = await look(url);
        await keepVisit(url, found, at);
        told.visited += 1;
        if ("failure" in found || ("status" in found && found.status >= 400)) told.gone += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return told;
}
