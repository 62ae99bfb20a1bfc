import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../chromium";
import { median } from "./median";

export interface Paint {
  page: string;
  /** Milliseconds until the largest thing stood, medians of the rounds. */
  portal: number;
  bare: number;
  ratio: number;
  /** What the first paint waited for: the page itself and what blocks it. */
  waitedFor: number;
  /** The sum of all layout shifts. */
  shift: number;
}

/** What browsers' tools call slow 4G, and a phone a quarter as quick as this machine. */
const slow = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const processor = 4;

/**
 * How long a reader on a slow phone waits for a page, beside the same HTML, styles and fonts without any script,
 * sent by a bare server. Cold caches, in turn.
 */
export async function paintOf(address: string, path: string, rounds: number): Promise<Paint> {
  const bare = await startBareFile(address, path);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-proxy-server"],
  });
  try {
    const seen = { portal: [] as Seen[], bare: [] as Seen[] };
    // Both have their answers ready before anybody looks at the clock.
    for (const base of [address, bare.address]) await look(browser, base + path);
    for (let round = 0; round < rounds; round += 1) {
      seen.portal.push(await look(browser, address + path));
      seen.bare.push(await look(browser, bare.address + path));
    }
    const portal = median(seen.portal.map(({ largest }) => largest));
    const alone = median(seen.bare.map(({ largest }) => largest));
    return {
      page: path,
      portal,
      bare: alone,
      ratio: portal / alone,
      waitedFor: Math.max(...seen.portal.map(({ waitedFor }) => waitedFor)),
      shift: Math.max(...seen.portal.map(({ shift }) => shift)),
    };
  } finally {
    await browser.close();
    bare.stop();
  }
}

type Sent = { head: Record<string, string>; body: Buffer };
type Seen = { largest: number; waitedFor: number; shift: number };

async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", slow);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: processor });
    await page.goto(url, { waitUntil: "load" });
    return await page.evaluate(readPaint);
  } finally {
    await context.close();
  }
}

/** Runs in the page, so nothing in it has a name that a bundler would want to keep. */
async function readPaint(): Promise<Seen> {
  const [shifts = [], paints = []] = await Promise.all(
    ["layout-shift", "largest-contentful-paint"].map(
      (type) =>
        new Promise<PerformanceEntryList>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
          setTimeout(() => resolve([]), 1500);
        }),
    ),
  );
  const resources = performance.getEntriesByType("resource") as (PerformanceResourceTiming & {
    renderBlockingStatus?: string;
  })[];
  return {
    largest: paints.at(-1)?.startTime ?? Number.NaN,
    waitedFor: 1 + resources.filter((resource) => resource.renderBlockingStatus === "blocking").length,
    shift: shifts.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
  };
}

/** The page as a file: the same bytes but for the scripts, with the styles and fonts that it names. */
async function startBareFile(address: string, path: string) {
  const files = new Map<string, Promise<Sent>>();
  const read = async (name: string): Promise<Sent> => {
    const answer = await fetch(address + name, { headers: { "accept-encoding": "identity" } });
    const type = answer.headers.get("content-type") ?? "";
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = name === path ? Buffer.from(withoutScripts(bytes.toString())) : bytes;
    if (!/^text|javascript|svg/.test(type)) return { head: { "content-type": type }, body };
    return { head: { "content-type": type, "content-encoding": "br" }, body: brotliCompressSync(body) };
  };
  const server = createServer((req, res) => {
    const name = req.url ?? "/";
    const file = files.get(name) ?? read(name);
    files.set(name, file);
    file.then(
      ({ head, body }) => res.writeHead(200, head).end(body),
      () => res.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}`, stop: () => server.close() };
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b(?![^>]*ld\+json)[^>]*><\/script>/g, "");
}
