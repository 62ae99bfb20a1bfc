import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { PRIVATE } from "@/server/headers";

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

/**
 * Puts our headers on what Next is about to answer, however it answers. Internal headers (`x-site-version`
 * and `x-log`, which holds the door's name and the person's id) are taken off.
 */
export function adorn(req: IncomingMessage, res: ServerResponse, passing: Passing): void {
  const writeHead = res.writeHead.bind(res);
  const write = res.write.bind(res);
  const end = res.end.bind(res);
  let replacement: Buffer | undefined;

  function take(
    status: number,
    ...rest: (string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined)[]
  ) {
    for (const given of rest) setAll(res, given);
    const said = res.getHeader("x-log");
    if (said !== undefined) [passing.words.door = "", passing.words.who = "-"] = String(said).split(" ");
    res.removeHeader("x-log");
    const change = res.getHeader("x-site-version");
    res.removeHeader("x-site-version");
    if (change !== undefined) passing.hear(String(change));
    for (const [name, value] of Object.entries(passing.headers)) {
      if (passing.kind !== "api" || !res.hasHeader(name)) res.setHeader(name, value);
    }
    setCaching(req, res, status, passing.kind);
    if (isBlank(status)) {
      replacement = req.method === "HEAD" ? Buffer.alloc(0) : passing.missing.body;
      for (const name of ["content-encoding", "transfer-encoding", "link", "etag"]) res.removeHeader(name);
      for (const [name, value] of Object.entries(passing.missing.headers)) res.setHeader(name, value);
      res.setHeader("Content-Length", passing.missing.body.length);
    }
    return writeHead(status);
  }

  function isBlank(status: number): boolean {
    return status === 404 && String(res.getHeader("content-type")).startsWith("text/html");
  }

  function beforeBody(): void {
    // Only when the body is ours: Node itself sets the length of an answer sent in one piece.
    if (!res.headersSent && isBlank(res.statusCode)) res.writeHead(404);
  }

  const replaced = {
    writeHead: take,
    write(...given: unknown[]): boolean {
      beforeBody();
      return replacement ? true : Reflect.apply(write, res, given);
    },
    end(...given: unknown[]): ServerResponse {
      beforeBody();
      const callback = given.find((item) => typeof item === "function");
      return Reflect.apply(end, res, replacement ? [replacement, callback] : given);
    },
  };
  Object.assign(res, replaced);
}

/** What belongs to a person is never kept; what is named by its hash is kept for ever. */
function setCaching(req: IncomingMessage, res: ServerResponse, status: number, kind: Passing["kind"]): void {
  const isGood = status === 200 || status === 206 || status === 304;
  if (kind === "file" && isGood && req.url?.startsWith("/elements/")) {
    res.setHeader("cache-control", "public, max-age=31536000, immutable");
  } else if (kind === "file" && isGood && req.url === "/speculation-rules.json") {
    res.setHeader("content-type", "application/speculationrules+json");
  } else if (kind === "app" || (kind === "api" && !res.hasHeader("cache-control"))) {
    res.setHeader("cache-control", PRIVATE);
  }
}

function setAll(
  res: ServerResponse,
  given: string | OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined,
): void {
  if (given === undefined || typeof given === "string") return;
  if (Array.isArray(given)) {
    for (let n = 0; n + 1 < given.length; n += 2) res.appendHeader(String(given[n]), String(given[n + 1]));
    return;
  }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) res.setHeader(name, value);
}
