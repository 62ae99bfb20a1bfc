import { readingStates } from "@/db/enums";
import { now, Temporal, toTimestamp } from "@/lib/dates";
import { formatCount } from "@/lib/money";
import { shorten } from "@/lib/text";
import { withoutPassword } from "../address";
import type { ToldFields } from "../own-format";
import { cleanTags } from "../tag-name";

/** A thing of a portal by the name that another portal gives it, too. */
export type ThingName =
  | { guide: string }
  | { entryId: string }
  | { figureId: string }
  | { technology: string }
  | { article: string };

/** One bookmark as a file tells of it, in the bounds of what can be kept. */
export interface ImportItem extends ToldFields {
  /** Where in the file, for people: `line 12`. */
  place: string;
  url: string | null;
  thing: ThingName | null;
  /** Null where the file does not say. */
  keptAt: string | null;
}

/** What was not taken, or not as it stood, and why. */
export interface Remark {
  place: string;
  title: string;
  reason: string;
}

export interface ImportFile {
  format: string;
  items: ImportItem[];
  refused: Remark[];
  cleaned: Remark[];
  lists: { name: string; description: string | null; wasShared: boolean }[];
}

/** The most that one file may bring. */
const mostItems = 50_000;
/** So many tags of a bookmark are looked at, to find those that can be kept. */
const mostLookedAt = 500;

/** A file that cannot be read as a whole. */
export class UnreadableFile extends Error {}

/** What a reader of some format found, not yet looked at. */
export type RawItem = { [K in Exclude<keyof ToldFields, "state" | "tags">]?: ToldFields[K] | undefined } & {
  place: string;
  address?: string | undefined;
  thing?: ThingName | undefined;
  state?: string | undefined;
  tags?: readonly string[] | undefined;
  /** Seconds, milliseconds or microseconds since 1970, or an ISO 8601 instant. */
  keptAt?: string | null | undefined;
};

export function emptyFile(format: string): ImportFile {
  return { format, items: [], refused: [], cleaned: [], lists: [] };
}

/**
 * Adds what a reader found: cleaned into bounds, or refused with the reason.
 * @throws UnreadableFile beyond `mostItems`
 */
export function addItem(file: ImportFile, raw: RawItem): void {
  const { place } = raw;
  assertRoom(file);
  const read = raw.thing ? null : readAddress(raw.address ?? "");
  const url = typeof read === "string" ? withoutPassword(read) : read;
  const isBared = url !== read;
  // What has no title is often called by its address.
  const named = isBared && raw.title?.trim() === raw.address?.trim() ? "" : oneLine(raw.title ?? "");
  const title = shorten(named || (isBared ? String(url) : oneLine(raw.address ?? "")), 120);
  if (url !== null && typeof url === "object") {
    refuseItem(file, { place, title, reason: url.reason });
    return;
  }
  const reasons = isBared ? ["the name and password in its address are left out"] : [];
  const bounded = (text: string, most: number, what: string) => {
    if (text.length > most) reasons.push(`the ${what} was longer than ${most} characters and is cut`);
    return shorten(text, most);
  };
  const told = (raw.tags ?? []).slice(0, mostLookedAt);
  const tags = cleanTags(told);
  if (tags.length < new Set(told.filter((tag) => tag.trim()).map((tag) => tag.trim().toLowerCase())).size) {
    reasons.push("a tag that cannot be one is left out");
  }
  if (tags.length > 50 || told.length < (raw.tags ?? []).length)
    reasons.push("only the first 50 tags are taken");
  const keptAt = readInstant(raw.keptAt ?? null);
  if (keptAt === "wrong") reasons.push("its date cannot be read, and today's is taken");
  const list = bounded(oneLine(raw.list ?? ""), 100, "name of the list");
  file.items.push({
    place,
    url,
    thing: raw.thing ?? null,
    title: bounded(named, 500, "title") || url || "",
    text: bounded(manyLines(raw.text ?? ""), 5000, "text"),
    ownTitle: bounded(oneLine(raw.ownTitle ?? ""), 500, "title") || null,
    note: bounded(manyLines(raw.note ?? ""), 20_000, "note") || null,
    tags: tags.slice(0, 50),
    list: list || null,
    position: raw.position && /^-?\d{1,60}(?:\.\d{1,300})?$/.test(raw.position) ? raw.position : null,
    state: readingStates.find((state) => state === raw.state) ?? "unread",
    reading: raw.reading ?? null,
    keptAt: keptAt === "wrong" ? null : keptAt,
  });
  for (const reason of reasons) file.cleaned.push({ place, title, reason });
}

/**
 * Adds that one was not taken; it counts like those that were.
 * @throws UnreadableFile beyond `mostItems`
 */
export function refuseItem(file: ImportFile, remark: Remark): void {
  assertRoom(file);
  file.refused.push(remark);
}

function assertRoom({ items, refused }: ImportFile): void {
  if (items.length + refused.length < mostItems) return;
  throw new UnreadableFile(`The file holds more than ${formatCount(mostItems)} bookmarks. Part it.`);
}

function readAddress(text: string): string | { reason: string } {
  const address = text.trim();
  if (address === "") return { reason: "it has no address" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== "http" && scheme !== "https") {
    return { reason: `only http and https addresses can be kept${scheme ? `, not ${scheme}:` : ""}` };
  }
  if (address.length > 2000) return { reason: "its address is longer than 2,000 characters" };
  const escaped = address.replace(/\s/g, encodeURIComponent);
  if (hasControl(escaped) || !URL.canParse(escaped)) return { reason: "its address cannot be read" };
  return /^https?:\/\//.test(escaped) ? escaped : new URL(escaped).href;
}

/** The instant that a file states, null for none. What lies ahead is now. */
function readInstant(text: string | null): string | null | "wrong" {
  if (text === null || text.trim() === "" || text.trim() === "0") return null;
  try {
    const number = /^\d{1,19}$/.test(text.trim()) ? Number(text) : null;
    const milliseconds =
      number === null ? null : number > 1e14 ? number / 1e3 : number > 1e11 ? number : number * 1e3;
    const instant =
      milliseconds === null
        ? Temporal.Instant.from(text.trim())
        : Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds));
    if (instant.epochMilliseconds <= 0) return "wrong";
    return toTimestamp(Temporal.Instant.compare(instant, now()) > 0 ? now() : instant);
  } catch {
    return "wrong";
  }
}

function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, " ").trim();
}

function manyLines(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, "\n")).trim();
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** Without NUL and its like, which no database takes, and without halves of characters. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, " ").toWellFormed();
}
