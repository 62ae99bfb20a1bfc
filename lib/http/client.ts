import type { z } from "zod";
import type { Endpoint, Method } from "./endpoint";
import { personHeader } from "./hint";
import type { Problem } from "./problem";
import { isUnanswered, retryKey, settleKey } from "./retry-key";

// The declared shapes, read for their types alone: nothing of the server reaches the browser.
type Declared = Pick<Endpoint, "method" | "path" | "params" | "query" | "body" | "output">;
type Given<S> = S extends z.ZodObject ? z.input<S> : never;
type Values<E extends Declared> = {
  [K in "params" | "query" | "body" as E[K] extends null ? never : K]: Given<E[K]>;
};

export type Result<T> =
  | { ok: true; status: number; body: T; etag: string | null }
  | { ok: false; status: number; problem: Problem };

interface Options {
  ifMatch?: string;
  /** Makes a retry safe. When none is given, a POST that went without an answer is sent again under its own. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Whose writing this is, by `personHere`: the door refuses it where somebody else is signed in by now. */
  writer?: string | null;
  /** Without a connection this write may wait in the browser. Then the answer is a refusal with status 202. */
  waits?: Waits;
}

/** What a write is about, and in words what is to be written. */
export interface Waits {
  thing: string;
  label: string;
}

declare global {
  /** Carries what may wait; there for signed-in readers, once the part `waiting-writes` has come. */
  var metierCarry: ((path: string, init: RequestInit, waits: Waits) => Promise<Response>) | undefined;
}

/**
 * Calls a door of the API, typed by its declaration: `send<typeof saveBookmark>("POST", "/api/v1/bookmarks", …)`.
 * A refusal is a value; without an answer it is one with status 0, and what was asked may have been done.
 */
export async function send<E extends Declared>(
  method: E["method"] & Method,
  path: E["path"],
  values: Values<E>,
  options: Options = {},
): Promise<Result<z.output<E["output"]>>> {
  const { params = {}, query = {}, body } = values as { params?: object; query?: object; body?: unknown };
  const url = `${fillPath(path, params)}${queryString(query)}`;
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (options.ifMatch) headers["if-match"] = options.ifMatch;
  if (options.writer) headers[personHeader] = options.writer;
  const text = body === undefined ? null : JSON.stringify(body);
  const key = options.idempotencyKey ?? retryKey(url, method === "POST" ? text : null);
  if (method !== "GET") headers["idempotency-key"] = key;
  try {
    const request = {
      method,
      headers,
      body: text,
      signal: options.signal ?? null,
      // A write goes on when the page is left, as far as browsers carry one that long: 64 KiB for all under way.
      keepalive: method !== "GET" && (text?.length ?? 0) < 16_000,
    };
    const { waits } = options;
    const response = await (waits && globalThis.metierCarry
      ? globalThis.metierCarry(url, request, waits)
      : fetch(url, request));
    const answer = await response.json();
    if (!isUnanswered(response.status)) settleKey(url, key);
    return response.ok && !(waits && response.status === 202)
      ? { ok: true, status: response.status, body: answer, etag: response.headers.get("etag") }
      : { ok: false, status: response.status, problem: answer };
  } catch {
    const detail = "The server cannot be reached. Try again.";
    return {
      ok: false,
      status: 0,
      problem: { type: "about:blank", title: "No connection", status: 0, detail },
    };
  }
}

function fillPath(path: string, params: object): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[name])),
  );
}

function queryString(query: object): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return pairs.length === 0
    ? ""
    : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}
