import { cleanDocument, cleanLink } from "@/server/documents";
import { documentHeaders, PRIVATE } from "@/server/headers";
import { compressLater, compressNow, makePage, type Page } from "@/server/page";
import type { Maker, PageCache } from "@/server/page-cache";
import { type Answer, TooSlow } from "@/server/render";
import { type DocumentRoute, locate } from "@/server/routes";

interface Making {
  render: (key: string) => Promise<Answer>;
  cache: () => PageCache<Page>;
  /** Whether the database is away: then a failure is no bug. */
  isAway: () => Promise<boolean>;
  dev: boolean;
  warn: (message: string) => void;
}

const MISSING = "/missing";
/** What Next says of every page rendered on request; it says nothing about who may see it. */
const NEXT_SILENCE = "private, no-cache, no-store, max-age=0, must-revalidate";
const SHARED = "public, max-age=0, must-revalidate";
const LARGEST_DOCUMENT = 1024 * 1024;

export type DocumentMaker = ReturnType<typeof createDocumentMaker>;

/** Turns what Next rendered into the page that readers get. */
export function createDocumentMaker({ render, cache, isAway, dev, warn }: Making) {
  let brokenBody = Buffer.from(
    '<!DOCTYPE html><html lang="en"><head><title>Something went wrong</title></head>' +
      '<body><main><h1>Something went wrong on our side</h1><p><a href="/">Go to the home page</a></p></main></body></html>',
  );

  const make: Maker<Page> = async (key) => {
    const answer = await render(key);
    const { status, headers } = answer;
    const path = key.split("?", 1)[0] ?? key;
    if (status >= 500) throw new Error(`${path} answered ${status}`);
    if (status >= 300 && status < 400 && headers.location) {
      const redirect = { ...documentHeaders(path), Location: headers.location, "Cache-Control": "no-cache" };
      return { page: makePage(status, redirect, Buffer.alloc(0)), keep: false };
    }
    if (path === MISSING) {
      const page = documentPage(404, path, answer);
      compressLater(page);
      return { page, keep: !dev };
    }
    if (status !== 200) return { page: await missing(), keep: false };
    const place = locate(key);
    const route = place.kind === "document" ? place.route : { pattern: path, stored: false };
    const keep = !dev && mayBeKept(route, answer);
    const page = documentPage(200, path, answer, keep || dev);
    // The best compression is for what many read; anybody can ask for a new query. A book is packed already.
    if (isPacked(answer)) return { page, keep };
    if (keep && key === path) compressLater(page);
    else await compressNow(page);
    return { page, keep };
  };

  function documentPage(status: number, path: string, answer: Answer, isShared = false): Page {
    const { link, "content-type": type = "", "content-disposition": disposition } = answer.headers;
    const isHtml = type.startsWith("text/html");
    const body = isHtml ? Buffer.from(cleanDocument(answer.body.toString("utf8"), path, dev)) : answer.body;
    if (isHtml && body.length > LARGEST_DOCUMENT)
      warn(`${path} has ${body.length} bytes; a document is at most 1 MB`);
    const headers = documentHeaders(path);
    headers["Content-Type"] = type;
    headers["Cache-Control"] = isShared ? SHARED : PRIVATE;
    const kept = typeof link === "string" ? cleanLink(link) : "";
    if (kept) headers.Link = kept;
    if (disposition) headers["Content-Disposition"] = disposition;
    return makePage(status, headers, body);
  }

  function missing(): Promise<Page> {
    return cache().get(MISSING, MISSING);
  }

  function broken(status: 500 | 503): Page {
    const headers = documentHeaders("/broken");
    headers["Content-Type"] = "text/html; charset=utf-8";
    headers["Cache-Control"] = PRIVATE;
    if (status === 503) headers["Retry-After"] = "5";
    return makePage(status, headers, brokenBody);
  }

  return {
    make,
    missing,
    broken,
    /** The parts of the 404 page, for an address whose answer Next has already begun. */
    async missingParts() {
      const { body } = (await missing().catch(() => broken(500))).identity;
      const headers = {
        ...documentHeaders(MISSING),
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": PRIVATE,
      };
      return { headers, body };
    },
    /** The page for a document that could not be made and has no older copy. */
    async failed(key: string, error: unknown): Promise<Page> {
      warn(
        `${key.split("?", 1)[0]} could not be made: ${error instanceof Error ? error.message : String(error)}`,
      );
      return broken(error instanceof TooSlow || (await isAway()) ? 503 : 500);
    },
    /** Renders the two pages that must be there when nothing else is. */
    async prepare(): Promise<void> {
      const answer = await render("/broken");
      if (answer.status === 200)
        brokenBody = Buffer.from(cleanDocument(answer.body.toString("utf8"), "/broken"));
      await missing();
    },
  };
}

function isPacked({ headers }: Answer): boolean {
  return /^(?:image\/png|application\/epub\+zip)/.test(headers["content-type"] ?? "");
}

function mayBeKept(route: DocumentRoute, { headers }: Answer): boolean {
  const caching = headers["cache-control"] ?? "";
  return (
    route.stored !== false &&
    (headers["content-type"] ?? "").startsWith(route.type ?? "text/html") &&
    headers["set-cookie"] === undefined &&
    (caching === NEXT_SILENCE || !/private|no-store/.test(caching))
  );
}
