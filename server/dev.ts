import { watch } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { RELOAD_SCRIPT } from "@/server/documents";

const CHANGES = "/_dev/changes";
const WATCHED = ["app", "features", "components", "lib", "db", "public"];
const CLIENT = `new EventSource("${CHANGES}").onmessage = () => location.reload();\n`;

/** Development only: tells open documents to load again when a source file changed. */
export function createReloader() {
  const open = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const res of open) res.write("data: changed\n\n");
    }, 150);
  }
  for (const folder of WATCHED) {
    try {
      watch(folder, { recursive: true }, changed).unref();
    } catch {
      // A folder that is not there has nothing to watch.
    }
  }
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    if (req.url === RELOAD_SCRIPT) {
      res.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(CLIENT);
      return true;
    }
    if (req.url !== CHANGES) return false;
    res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" }).flushHeaders();
    open.add(res);
    res.on("close", () => open.delete(res));
    return true;
  };
}
