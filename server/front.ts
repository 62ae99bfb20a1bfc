import type { IncomingMessage, ServerResponse } from "node:http";
import type { DocumentMaker } from "@/server/document-maker";
import type { InFlight } from "@/server/drain";
import { refuseMethod, refuseTarget, routerDataPath, wantsRouterData } from "@/server/guard";
import { appHeaders, appPolicy, documentHeaders, PRIVATE, plainHeaders, SECRET } from "@/server/headers";
import type { createLog } from "@/server/log";
import { asSecret, type Page, sendPage } from "@/server/page";
import type { PageCache } from "@/server/page-cache";
import type { PassOn } from "@/server/pass";
import { locate, type Place } from "@/server/routes";
import { answerService, type Service } from "@/server/services";

interface Front extends Service {
  /** Hands a request to Next. */
  passOn: PassOn;
  cache: PageCache<Page>;
  documents: DocumentMaker;
  inFlight: InFlight;
  dev: boolean;
  log: ReturnType<typeof createLog>;
  hear: (change: string) => void;
}

/** Every request of a visitor: a kept page at once, all else step by step. */
export function createFront(front: Front) {
  const { cache, documents, inFlight, dev, log } = front;
  const { host, protocol } = new URL(front.appUrl);
  const stub = Buffer.from("<!DOCTYPE html><title>Metier</title>\n");

  function listen(req: IncomingMessage, res: ServerResponse): void {
    if (front.isDraining()) res.shouldKeepAlive = false;
    const page = req.url === undefined ? undefined : cache.ready.get(req.url);
    if (page && (req.method === "GET" || req.method === "HEAD") && req.headers.rsc === undefined) {
      page.used = true;
      sendPage(req, res, page);
      log.request({ method: req.method, target: req.url, status: res.statusCode });
      return;
    }
    const words: Record<string, string> = { id: log.nextId() };
    const { method, url: target } = req;
    const start = performance.now();
    res.on("close", () =>
      log.request({ method, target, status: res.statusCode, ms: performance.now() - start, words }),
    );
    answer(req, res, words).catch((error) => {
      log.log.error({ err: error, id: words.id });
      if (!res.headersSent) sendPage(req, res, documents.broken(500));
      else res.destroy();
    });
  }

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
    words: Record<string, string>,
  ): Promise<void> {
    const { url: target = "", method = "GET" } = req;
    const badTarget = refuseTarget(target);
    if (badTarget) return refuse(res, target, badTarget);
    const path = target.split("?", 1)[0] ?? target;
    const place = locate(target, dev);
    const refused = refuseMethod(place, method, req.headers);
    if (refused) return refuse(res, target, refused);
    if (await answerService(path, res, front)) return;
    if (wantsRouterData(path, req.headers) && locate(routerDataPath(path)).kind === "document") {
      const headers = {
        ...documentHeaders(path),
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": PRIVATE,
      };
      res
        .writeHead(200, { ...headers, "Content-Length": stub.length })
        .end(method === "HEAD" ? undefined : stub);
      return;
    }
    if (!inFlight.enter()) return busy(req, res, place);
    res.on("close", () => inFlight.leave());
    if (place.kind === "redirect") {
      res
        .writeHead(308, {
          ...plainHeaders(),
          Location: place.to,
          "Cache-Control": "no-cache",
          ...(place.secret ? SECRET : {}),
          "Content-Length": 0,
        })
        .end();
    } else if (place.kind === "document") {
      const page = await cache
        .get(place.key, place.path)
        .catch((error) => documents.failed(place.key, error));
      sendPage(req, res, place.route.secret ? asSecret(page) : page);
    } else if (place.kind === "missing") {
      sendPage(req, res, await documents.missing());
    } else await pass(req, res, place.kind, words);
  }

  async function pass(
    req: IncomingMessage,
    res: ServerResponse,
    kind: "app" | "api" | "file",
    words: Record<string, string>,
  ): Promise<void> {
    const { headers } = req;
    headers.host = host;
    headers["x-forwarded-host"] = host;
    headers["x-forwarded-proto"] = protocol.slice(0, -1);
    headers["x-forwarded-for"] = headers["x-client-address"] = clientAddress(req);
    headers["x-request-id"] = words.id;
    const policy = kind === "app" ? appPolicy(dev) : undefined;
    delete headers["content-security-policy"];
    if (policy) headers["content-security-policy"] = policy;
    const missing = kind === "api" ? problem(404) : await documents.missingParts();
    await front.passOn(req, res, {
      kind,
      headers: policy ? appHeaders(policy) : plainHeaders(),
      hear: front.hear,
      missing,
      words,
    });
  }

  function busy(req: IncomingMessage, res: ServerResponse, place: Place): void {
    const page = documents.broken(503);
    if (place.kind === "document") sendPage(req, res, place.route.secret ? asSecret(page) : page);
    else if (place.kind === "app") sendPage(req, res, page);
    else refuse(res, req.url ?? "", 503);
  }

  return listen;
}

/** A refusal without a page: problem+json for programs, one line of text for everybody else. */
function refuse(res: ServerResponse, target: string, status: 400 | 405 | 413 | 414 | 503): void {
  const isApi = target.startsWith("/api/");
  const { headers, body } = problem(status);
  const text = isApi ? body : Buffer.from(`${status} ${TITLES[status]}\n`);
  const type = isApi ? headers["Content-Type"] : "text/plain; charset=utf-8";
  const more: Record<string, string> =
    status === 405 ? { Allow: isApi ? "GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS" : "GET, HEAD" } : {};
  if (status === 503) more["Retry-After"] = "2";
  if (status === 413 || status === 405) more.Connection = "close";
  res
    .writeHead(status, { ...headers, "Content-Type": type, ...more, "Content-Length": text.length })
    .end(text);
}

const TITLES = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
  413: "Too large",
  414: "Address too long",
  503: "Too busy",
};

function problem(status: keyof typeof TITLES) {
  const headers = { ...plainHeaders(), "Content-Type": "application/problem+json", "Cache-Control": PRIVATE };
  return {
    headers,
    body: Buffer.from(JSON.stringify({ type: "about:blank", title: TITLES[status], status })),
  };
}

/** The visitor's address; what a proxy says of it counts only when the proxy runs on this machine. */
function clientAddress(req: IncomingMessage): string {
  const peer = req.socket.remoteAddress ?? "";
  const said = req.headers["x-forwarded-for"];
  const isLocal = /^(?:::1|(?:::ffff:)?127\.)/.test(peer);
  const last = (Array.isArray(said) ? said.join() : said)?.split(",").at(-1)?.trim();
  return isLocal && last && /^[\da-f.:]{3,45}$/i.test(last) ? last : peer;
}
