import type { GoodRequest } from "../test-doors";
import {
  type Dice,
  hostileBodies,
  hostileHeaders,
  hostileTexts,
  hostileValues,
  methods,
  pick,
} from "./values";

/** One request, ready to be sent. */
export interface Attack {
  /** The door or page that it is aimed at, for the report. */
  at: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** A door as the portal describes it. */
export interface Door {
  name: string;
  method: string;
  path: string;
}

/** A door with a good request of the attacker's own and one of the victim's. */
export interface Target {
  endpoint: Door;
  own: GoodRequest;
  others: GoodRequest;
}

/** A request that was good until one to three things in it were spoilt. */
export function attackDoor(
  dice: Dice,
  { endpoint, own, others }: Target,
  headers: Record<string, string>,
): Attack {
  const good = structuredClone(dice() < 0.2 ? others : own);
  const parts = { method: endpoint.method, params: good.params ?? {}, query: good.query ?? {} };
  const attack = { raw: null as Buffer | null, rawPath: "", headers: { ...headers } };
  attack.headers["content-type"] = "application/json";
  if (good.etag) attack.headers["if-match"] = good.etag;
  const body = { value: good.body as unknown };
  for (let turns = 1 + Math.floor(dice() * 3); turns > 0; turns -= 1) {
    const kind = dice();
    if (kind < 0.4 && good.body) body.value = spoil(dice, body.value, others.body);
    else if (kind < 0.5) attack.raw = pick(dice, hostileBodies);
    else if (kind < 0.65) attack.headers = merged(attack.headers, pick(dice, hostileHeaders));
    else if (kind < 0.8) spoilQuery(dice, parts.query);
    else if (kind < 0.92) spoilParams(dice, parts.params, others.params);
    else parts.method = pick(dice, methods);
  }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(parts.params[name] ?? ""));
  const search = Object.entries(parts.query).map(([name, value]) => `${segment(name)}=${segment(value)}`);
  if (search.length > 0 && dice() < 0.1) search.push(search[0] ?? "");
  return {
    at: endpoint.name,
    method: parts.method,
    path: search.length > 0 ? `${path}?${search.join("&")}` : path,
    headers: attack.headers,
    body: parts.method === "GET" ? null : (attack.raw ?? jsonOf(body.value)),
  };
}

/** A page asked for in a way that no link asks. */
export function attackPage(dice: Dice, page: string, headers: Record<string, string>): Attack {
  const segments = page.split("/");
  let path = page;
  const kind = dice();
  if (kind < 0.45) {
    const at = 1 + Math.floor(dice() * (segments.length - 1));
    const text = pick(dice, hostileTexts);
    segments[at] = dice() < 0.5 ? segment(text) : visible(text);
    path = segments.join("/") || "/";
  } else if (kind < 0.6)
    path += pick(dice, ["/", "//", "/.", "/..", ".rsc", ".segments/_tree.segment.rsc", ".json", "%2f"]);
  if (dice() < 0.5) {
    const name = pick(dice, [
      "q",
      "path",
      "country",
      "sort",
      "_rsc",
      "returnTo",
      "callbackUrl",
      "__nextDataReq",
    ]);
    path += `?${name}=${dice() < 0.7 ? segment(pick(dice, hostileTexts)) : visible(pick(dice, hostileTexts))}`;
  }
  const method = dice() < 0.8 ? "GET" : pick(dice, methods);
  const body = method === "GET" || method === "HEAD" || dice() < 0.5 ? null : pick(dice, hostileBodies);
  const more = dice() < 0.4 ? merged(headers, pick(dice, hostileHeaders)) : headers;
  return { at: page, method, path, headers: more, body };
}

function spoilQuery(dice: Dice, query: Record<string, string>): void {
  const names = Object.keys(query);
  const name = names[Math.floor(dice() * names.length)];
  const known = ["limit", "cursor", "timeZone", "from", "to", "country", "year"] as const;
  if (name && dice() < 0.6) query[name] = pick(dice, hostileTexts);
  else query[dice() < 0.5 ? pick(dice, known) : pick(dice, hostileTexts)] = pick(dice, hostileTexts);
}

function spoilParams(
  dice: Dice,
  params: Record<string, string>,
  others: Record<string, string> | undefined,
): void {
  for (const name of Object.keys(params)) {
    params[name] = dice() < 0.3 ? (others?.[name] ?? "") : pick(dice, hostileTexts);
  }
}

/** Changes one thing somewhere in a value: a field gone, a field more, another's id, another type. */
function spoil(dice: Dice, value: unknown, others: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || dice() < 0.2) return [...value, pick(dice, hostileValues)];
    const at = Math.floor(dice() * value.length);
    return value.map((item, n) => (n === at ? spoil(dice, item, undefined) : item));
  }
  if (value === null || typeof value !== "object") return other(dice);
  const fields = { ...(value as Record<string, unknown>) };
  const names = Object.keys(fields);
  const name = names[Math.floor(dice() * names.length)] ?? "a";
  const kind = dice();
  if (kind < 0.12) delete fields[name];
  else if (kind < 0.24)
    fields[pick(dice, ["id", "ownerId", "owner_id", "access", "version", ...hostileTexts])] = other(dice);
  else if (kind < 0.36 && others && typeof others === "object") Object.assign(fields, others);
  else fields[name] = dice() < 0.5 ? spoil(dice, fields[name], undefined) : other(dice);
  return fields;
}

function other(dice: Dice): unknown {
  return dice() < 0.6 ? pick(dice, hostileTexts) : pick(dice, hostileValues);
}

function jsonOf(value: unknown): Buffer | null {
  const text = JSON.stringify(value);
  return text === undefined ? null : Buffer.from(text);
}

function merged(
  headers: Record<string, string>,
  more: Record<string, string | null>,
): Record<string, string> {
  const all = { ...headers };
  for (const [name, value] of Object.entries(more)) {
    if (value === null) delete all[name];
    else all[name] = value;
  }
  return all;
}

/** A piece of an address, encoded; half a character is sent as the bytes that UTF-8 does not allow. */
function segment(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : "%ed%a0%80";
}

/** A piece of an address as it stands, as far as it can stand in a request line at all. */
function visible(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, "");
}
