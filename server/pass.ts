import {
  Agent,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from "node:http";
import { PRIVATE, WORKER_POLICY } from "@/server/headers";

interface Passing {
  kind: "app" | "api" | "file";
  headers: Record<string, string>;
  /** Takes the text of `x-site-version` before the answer goes on. */
  hear: (change: string) => void;
  /** An answer of ours in place of Next's blank 404. */
  missing: { headers: Record<string, string>; body: Buffer };
  /** Filled with what a door adds for the request log. */
  words: Record<string, string>;
}

export type PassOn = (req: IncomingMessage, res: ServerResponse, passing: Passing) => Promise<void>;

/** Headers that belong to one connection, not to the answer (RFC 9110 §7.6.1). */
const ofConnection = ["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"];

/** Hands requests to Next behind `socketPath` and its answers on to the visitor, with our headers on them. */
export function createPasser(socketPath: string): { passOn: PassOn; close: () => void } {
  const agent = new Agent({ keepAlive: true });

  const passOn: PassOn = (req, res, passing) =>
    new Promise((resolve, reject) => {
      const { connection: _, expect: __, "keep-alive": ___, ...headers } = req.headers;
      const asked = request({ socketPath, agent, method: req.method, path: req.url, headers });
      asked.on("response", (answer) => {
        send(req, res, answer, passing);
        answer.on("error", () => res.destroy());
        // What the visitor still sends is read to its end, or the connection could take no further request.
        answer.on("end", () => {
          req.unpipe(asked);
          req.resume();
        });
      });
      asked.on("error", (error) => (res.headersSent || res.destroyed ? res.destroy() : reject(error)));
      res.on("close", () => {
        if (!res.writableFinished) asked.destroy();
        resolve();
      });
      req.pipe(asked);
    });

  return { passOn, close: () => agent.destroy() };
}

function send(req: IncomingMessage, res: ServerResponse, answer: IncomingMessage, passing: Passing): void {
  const { kind, missing } = passing;
  const status = answer.statusCode ?? 502;
  const headers: OutgoingHttpHeaders = { ...answer.headers };
  for (const name of ofConnection) delete headers[name];
  const said = take(headers, "x-log");
  if (said !== undefined) [passing.words.door = "", passing.words.who = "-"] = said.split(" ");
  const change = take(headers, "x-site-version");
  if (change !== undefined) passing.hear(change);
  for (const [name, value] of Object.entries(passing.headers)) {
    // A door may say something stricter of its answer than we do.
    if (kind !== "api" || headers[name.toLowerCase()] === undefined) headers[name.toLowerCase()] = value;
  }
  setCaching(req, headers, status, kind);
  if (status === 404 && String(headers["content-type"]).startsWith("text/html")) {
    answer.resume();
    for (const name of ["content-encoding", "link", "etag"]) delete headers[name];
    for (const [name, value] of Object.entries(missing.headers)) headers[name.toLowerCase()] = value;
    res.writeHead(404, { ...headers, "content-length": missing.body.length });
    res.end(req.method === "HEAD" ? undefined : missing.body);
    return;
  }
  res.writeHead(status, headers);
  answer.pipe(res);
}

/** Takes an internal header off the answer. */
function take(headers: OutgoingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  delete headers[name];
  return value === undefined ? undefined : String(value);
}

/** What belongs to a person is never kept; what is named by its hash is kept for ever, the service worker not at all. */
function setCaching(
  req: IncomingMessage,
  headers: OutgoingHttpHeaders,
  status: number,
  kind: Passing["kind"],
): void {
  const isGood = status === 200 || status === 206 || status === 304;
  if (kind === "file" && isGood && req.url?.startsWith("/elements/")) {
    headers["cache-control"] = "public, max-age=31536000, immutable";
  } else if (kind === "file" && req.url === "/service-worker.js") {
    headers["cache-control"] = "no-cache";
    headers["content-security-policy"] = WORKER_POLICY;
  } else if (kind === "file" && isGood && req.url === "/speculation-rules.json") {
    headers["content-type"] = "application/speculationrules+json";
  } else if (kind === "app" || (kind === "api" && headers["cache-control"] === undefined)) {
    headers["cache-control"] = PRIVATE;
  }
}
