import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { flat, type HeaderList, SECRET } from "@/server/headers";
import type { Keepable } from "@/server/page-cache";

interface Variant {
  head: HeaderList;
  body: Buffer;
}

/** An answer made ready once and sent many times. */
export interface Page extends Keepable {
  status: number;
  etag: string;
  unchanged: HeaderList;
  identity: Variant;
  gzip?: Variant;
  br?: Variant;
}

type Encoding = "identity" | "gzip" | "br";

/** One ETag for the content, the same on every instance; weak, because encodings share it. */
export function makePage(status: number, headers: Record<string, string>, body: Buffer): Page {
  const etag = `W/"${createHash("sha256")
    .update(headers.Link ?? "")
    .update(body)
    .digest("base64url")
    .slice(0, 22)}"`;
  const shared: Record<string, string> = {
    ...headers,
    Vary: "Accept-Encoding",
    ...(status === 200 ? { ETag: etag } : {}),
  };
  const { "Content-Type": _, ...unchanged } = shared;
  return {
    status,
    etag,
    unchanged: flat(unchanged),
    identity: { head: flat({ ...shared, "Content-Length": String(body.length) }), body },
    size: Math.round(body.length * 1.5) + 4096,
    used: false,
  };
}

/** The same page for an address that holds what a reader typed: kept nowhere, and named to no other site. */
export function asSecret(page: Page): Page {
  const hidden = (head: HeaderList) => head.map((value, at) => SECRET[head[at - 1] ?? ""] ?? value);
  const unnamed = (variant: Variant) => ({ ...variant, head: hidden(variant.head) });
  return {
    ...page,
    unchanged: hidden(page.unchanged),
    identity: unnamed(page.identity),
    ...(page.gzip ? { gzip: unnamed(page.gzip) } : {}),
    ...(page.br ? { br: unnamed(page.br) } : {}),
  };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
let turn: Promise<unknown> = Promise.resolve();

/** Adds the smaller variants, off the hot path and one page at a time; until then identity is sent. */
export function compressLater(page: Page): void {
  turn = turn.then(async () => {
    page.gzip = variant(page, "gzip", await toGzip(page.identity.body));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.identity.body.length,
    };
    page.br = variant(page, "br", await toBrotli(page.identity.body, { params }));
  });
}

/** The quick form, for a page that is sent once. */
export async function compressNow(page: Page): Promise<void> {
  page.gzip = variant(page, "gzip", await toGzip(page.identity.body, { level: 5 }));
}

function variant(page: Page, encoding: Encoding, body: Buffer): Variant {
  const head = [...page.identity.head];
  head[head.indexOf("Content-Length") + 1] = String(body.length);
  head.push("Content-Encoding", encoding);
  return { head, body };
}

/** Sends a page; the whole work of a cached answer. */
export function sendPage(req: IncomingMessage, res: ServerResponse, page: Page): void {
  const { headers } = req;
  const known = headers["if-none-match"];
  if (known !== undefined && page.status === 200 && isAmong(page.etag, known)) {
    res.writeHead(304, page.unchanged);
    res.end();
    return;
  }
  const choice = accepted(headers["accept-encoding"]);
  const { head, body } =
    (choice === "br" && page.br) || (choice !== "identity" && page.gzip) || page.identity;
  res.writeHead(page.status, head);
  if (req.method === "HEAD") res.end();
  else res.end(body);
}

/** Whether an ETag is in an `If-None-Match` list, compared weakly (RFC 9110 §13.1.2). */
export function isAmong(etag: string, list: string): boolean {
  if (list === etag || list.trim() === "*") return true;
  const opaque = etag.replace(/^W\//, "");
  return list.match(/"[^"]*"/g)?.includes(opaque) ?? false;
}

const choices = new Map<string, Encoding>();

function accepted(header: string | string[] | undefined): Encoding {
  if (typeof header !== "string") return "identity";
  const known = choices.get(header);
  if (known) return known;
  if (choices.size > 500) choices.clear();
  const choice = chooseEncoding(header);
  choices.set(header, choice);
  return choice;
}

/** The best of what a reader accepts (RFC 9110 §12.5.3); a brotli reader without gzip still gets identity meanwhile. */
export function chooseEncoding(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const quality = parameters.find((piece) => piece.startsWith("q="))?.slice(2);
    weights.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const any = weights.get("*") ?? 0;
  if ((weights.get("br") ?? any) > 0) return "br";
  return (weights.get("gzip") ?? any) > 0 ? "gzip" : "identity";
}
