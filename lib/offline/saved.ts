import { dayIn, filesIn, isPublicDocument, titleIn, withNote } from "./copies";

/** Copies of pages, and the files they share. Nothing in them belongs to anybody. */
const pages = "saved-pages";
const files = "saved-files";
/** Shown where there is neither a connection nor a copy. */
export const offlinePath = "/offline";

export interface SavedPage {
  path: string;
  title: string;
  day: string;
  bytes: number;
}

/**
 * Saves a public document with all that it needs, or saves it anew.
 * @throws Error when it is none, or something of it cannot be had: a copy is whole or is not made.
 */
export async function savePage(path: string): Promise<void> {
  const response = await asPublic(path);
  if (!isPublicDocument(response)) throw new Error("This page is not public.");
  const html = await response.text();
  const type = response.headers.get("content-type") ?? "";
  const names = await saveFiles(filesIn(html, type, response.url));
  const day = dayIn(response.headers.get("date") ?? "");
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  headers.set("x-saved-day", day);
  headers.set("x-saved-title", encodeURIComponent(titleIn(html)));
  headers.set("x-saved-bytes", String(new Blob([html]).size));
  headers.set("x-saved-files", names.join(" "));
  const copy = new Response(path === offlinePath ? html : withNote(html, day), { headers });
  await (await caches.open(pages)).put(path, copy);
}

/** Makes a copy anew when its page has changed; without a connection it stays as it is. */
export async function renewPage(path: string): Promise<void> {
  const copy = await findCopy(path);
  if (!copy) return;
  const now = await asPublic(path).catch(() => null);
  if (!now || now.status >= 500) return;
  if (now.status === 404 || now.status === 410) return removePage(path);
  if (now.headers.get("etag") !== copy.headers.get("etag")) await savePage(path).catch(() => {});
}

export async function removePage(path: string): Promise<void> {
  await (await caches.open(pages)).delete(path);
  await sweep();
}

export async function findCopy(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: pages });
}

export async function findFile(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: files });
}

/** What is saved, by its title, without the page that is shown for all others. */
export async function listSaved(): Promise<SavedPage[]> {
  const saved = (await copies()).map(({ path, headers }) => ({
    path,
    title: decodeURIComponent(headers.get("x-saved-title") ?? "") || path,
    day: headers.get("x-saved-day") ?? "",
    bytes: Number(headers.get("x-saved-bytes")),
  }));
  const isGuide = ({ path }: SavedPage) => path !== offlinePath;
  return saved.filter(isGuide).toSorted((a, b) => a.title.localeCompare(b.title));
}

/** How much the fonts, styles and scripts take that copies share, in bytes. */
export async function bytesOfFiles(): Promise<number> {
  const cache = await caches.open(files);
  const all = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  const sizes = await Promise.all(all.map(async (one) => (await one?.blob())?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Takes away the files that no copy needs any more; with the last copy, all. */
async function sweep(): Promise<void> {
  const left = await copies();
  if (left.every(({ path }) => path === offlinePath)) {
    await Promise.all([caches.delete(pages), caches.delete(files)]);
    return;
  }
  const needed = new Set(left.flatMap(({ headers }) => (headers.get("x-saved-files") ?? "").split(" ")));
  const cache = await caches.open(files);
  for (const { url } of await cache.keys()) if (!needed.has(url)) await cache.delete(url);
}

async function copies() {
  const cache = await caches.open(pages);
  return Promise.all(
    (await cache.keys()).map(async ({ url }) => ({
      path: new URL(url).pathname,
      headers: (await cache.match(url))?.headers ?? new Headers(),
    })),
  );
}

/** Saves files and whatever they need themselves. @returns the addresses of all of them */
async function saveFiles(wanted: string[]): Promise<string[]> {
  const cache = await caches.open(files);
  const waiting = [...wanted];
  const seen = new Set<string>();
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const known = await cache.match(address);
    const file = known ?? (await fetch(address, { credentials: "omit" }));
    if (!file.ok) throw new Error(`${address} answered ${file.status}.`);
    if (!known) await cache.put(address, file.clone());
    const type = file.headers.get("content-type") ?? "";
    if (/css|javascript/.test(type)) waiting.push(...filesIn(await file.text(), type, address));
  }
  return [...seen];
}

/** As somebody would get it whom nobody knows. */
function asPublic(path: string): Promise<Response> {
  return fetch(path, { credentials: "omit", cache: "no-cache" });
}
