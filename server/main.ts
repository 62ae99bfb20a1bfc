import type { RequestListener } from "node:http";
import { now, secondsAfter, toTimestamp } from "@/lib/dates";
import { appUrl, env, requireEnv } from "@/lib/env";
import { createReloader } from "@/server/dev";
import { createDocumentMaker } from "@/server/document-maker";
import { createLimitedServer, drain, InFlight } from "@/server/drain";
import { createFront } from "@/server/front";
import { createLog, speakablePath } from "@/server/log";
import { startNext } from "@/server/next-behind";
import type { Page } from "@/server/page";
import { PageCache } from "@/server/page-cache";
import { createPasser } from "@/server/pass";
import { createRenderer } from "@/server/render";
import { watchSite } from "@/server/site-watch";

const HALF_YEAR_S = 182 * 24 * 3600;

const dev = process.argv.includes("--dev");
const settings = env();
const log = createLog(settings.LOG_LEVEL);
const warn = (message: string) => log.log.warn(message);

// One process for now. To serve by several, this file would start so many of itself on the same port.
const server = createLimitedServer();
server.on("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  console.error(
    taken ? `Port ${settings.PORT} of ${settings.HOST} is taken.` : `Cannot listen: ${error.message}`,
  );
  process.exit(1);
});
// Who comes while Next gets ready waits for it.
let begin = (): void => {};
const ready = new Promise<void>((resolve) => {
  begin = resolve;
});
let serve: RequestListener = (req, res) => void ready.then(() => serve(req, res));
server.on("request", (req, res) => serve(req, res));
await new Promise<void>((resolve) => server.listen(settings.PORT, settings.HOST, resolve));

let isDraining = false;
const next = await startNext({
  dev,
  hostname: settings.HOST,
  port: settings.PORT,
  visitors: server,
  warn,
  died: (reason) => {
    log.log.fatal({ reason }, "an error that nobody caught");
    void stop(1);
  },
});
// While developing, a page is compiled when it is first asked for.
const deadline = dev ? 60_000 : undefined;
const renderer = createRenderer(next.socketPath, appUrl(), deadline);
const passer = createPasser(next.socketPath);
const cache: PageCache<Page> = new PageCache((key) => documents.make(key));
const url = requireEnv("DATABASE_URL");
const site = watchSite({
  url,
  directUrl: settings.DATABASE_DIRECT_URL ?? url,
  now: () => now().epochMilliseconds,
  purge: (patterns) => cache.purge(patterns),
  warn,
});
const documents = createDocumentMaker({
  render: (key) => {
    log.log.debug({ path: speakablePath(key) }, "render");
    return renderer.render(key);
  },
  cache: () => cache,
  isAway: async () => !(await site.ping()),
  dev,
  warn,
});
const inFlight = new InFlight();
const front = createFront({
  passOn: passer.passOn,
  cache,
  documents,
  inFlight,
  dev,
  log,
  hear: site.hear,
  appUrl: appUrl(),
  isDraining: () => isDraining,
  ping: site.ping,
  expires: () => toTimestamp(secondsAfter(now(), HALF_YEAR_S)),
});
const reload = dev ? createReloader() : undefined;

await site.ready;
await documents
  .prepare()
  .catch((error) => log.log.error({ err: error }, "the pages for errors cannot be made"));
serve = (req, res) => {
  if (!reload?.(req, res)) front(req, res);
};
begin();
process.send?.({ listening: appUrl() });

async function stop(code: number): Promise<void> {
  if (isDraining) return;
  isDraining = true;
  await drain(server, inFlight);
  renderer.close();
  passer.close();
  await Promise.allSettled([site.close(), next.close()]);
  log.flush();
  process.exit(code);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
process.on("disconnect", () => void stop(0));
// A client that leaves in the midst of an upload is no bug.
process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
  if (error.code === "ECONNRESET" || error.code === "EPIPE") return;
  log.log.fatal({ err: error }, "an error that nobody caught");
  void stop(1);
});
process.on("unhandledRejection", (error) => log.log.error({ err: error }, "a rejection that nobody caught"));
