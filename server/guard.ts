import type { IncomingHttpHeaders } from "node:http";
import type { Place } from "@/server/routes";

/** Longest target that is looked at, in characters. */
const LONGEST_TARGET = 4096;
/** Largest body that any door takes: an import. The door itself holds smaller limits. */
const LARGEST_BODY = 25 * 1024 * 1024;

/** The status of a target that must not reach Next: it answers 500 to bad escapes and redirects off-site. */
export function refuseTarget(target: string): 400 | 414 | undefined {
  if (target.length > LONGEST_TARGET) return 414;
  // Absolute form, `*`, `//host`, a fragment, a backslash, raw bytes outside visible ASCII.
  if (!/^\/(?!\/)[!"$-[\]-~]*$/.test(target)) return 400;
  const path = target.split("?", 1)[0] ?? target;
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) return 400;
  try {
    // Throws on a broken escape and on escapes that are no UTF-8.
    return decodeURIComponent(target).includes("\0") ? 400 : undefined;
  } catch {
    return 400;
  }
}

/** Next answers 500 to others, such as TRACE. */
const DOOR_METHODS = new Set(["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"]);

/** 405 for a method that only doors take, 413 for a body that no door takes. */
export function refuseMethod(
  place: Place,
  method: string,
  headers: IncomingHttpHeaders,
): 405 | 413 | undefined {
  if (place.kind !== "api") return method === "GET" || method === "HEAD" ? undefined : 405;
  if (!DOOR_METHODS.has(method)) return 405;
  return Number(headers["content-length"] ?? 0) > LARGEST_BODY ? 413 : undefined;
}

/**
 * Whether Next's router in a browser asks for a document's data. It gets a plain page instead of data,
 * and then loads the document whole.
 */
export function wantsRouterData(path: string, headers: IncomingHttpHeaders): boolean {
  return headers.rsc !== undefined || headers["next-router-prefetch"] !== undefined || ROUTER_DATA.test(path);
}

const ROUTER_DATA = /\.rsc$|\.segments\//;

/** The document whose data a router's own address names: `/roles/x.rsc` is `/roles/x`. */
export function routerDataPath(path: string): string {
  return path.replace(/(?:\.segments\/.*|\.rsc)$/, "").replace(/^\/index$/, "/");
}
