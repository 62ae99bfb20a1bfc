import { expect, test } from "@playwright/test";
import { formatMoney } from "@/lib/money";
import { Crawler, type Page, type Seen } from "./crawler";

test.describe.configure({ mode: "serial" });

/** What belongs to a person: linked to, but no document. */
const APPS = /^\/(?:account|bookmarks|planner|progress|sign-in|sign-up|desk|notices|jobs)(?:\/|$)/;
const PAY = ["median", "percentile10", "percentile25", "percentile75", "percentile90"] as const;

let crawler: Crawler;
let base: string;
let listed: string[];

/** Of the documents that differ only in order or in what they leave out, so many of each kind are looked at. */
const SAMPLE = 4;
const samples = new Map<string, Set<string>>();

/** A link as an address to look at, and its anchor; null when it leads elsewhere. */
function inside(link: string, from: string): { path: string; anchor: string } | null {
  const url = new URL(link, base + from);
  if (url.origin !== base) return null;
  const anchor = decodeURIComponent(url.hash.slice(1));
  // Who is not signed in sees the same of an app, whatever it is asked.
  if (APPS.test(url.pathname)) return { path: url.pathname, anchor };
  const plain = canonical(url.pathname);
  const asked = url.pathname + url.search;
  if (asked === plain) return { path: plain, anchor };
  const kind = `${url.pathname.split("/")[1]} ${url.search.split("=")[0]}`;
  const looked = samples.get(kind) ?? new Set();
  samples.set(kind, looked);
  if (looked.size < SAMPLE) looked.add(asked);
  return { path: looked.has(asked) ? asked : plain, anchor };
}

/** Two roles compared are the same document from either side. */
function canonical(path: string): string {
  const [, a = "", b = ""] = /^\/compare\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  return a > b ? `/compare/${b}/${a}` : path;
}

/**
 * Two hundred comparisons are one template: a quarter of them is looked at, each role in some. That the others are
 * there is told by the sitemap, which names them from the same rows.
 */
function isLookedAt(path: string): boolean {
  if (!/^\/compare\/[^/]+\/[^/]+$/.test(path)) return true;
  return [...path].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 4 === 0;
}

function linksOf(path: string, { page, location }: Seen) {
  return [...(page?.links ?? []), ...(location ? [location] : [])].flatMap(
    (link) => inside(link, path) ?? [],
  );
}

/** A card for other sites' frames: no search engine may keep it, and its page is another one. */
const isCard = (path: string) => path.startsWith("/embed/");
const isWhole = (path: string) => !path.includes("?") && canonical(path) === path;

const pages = (): [string, Page][] =>
  [...crawler.seen].flatMap(([path, { page, status }]) => (page && status === 200 ? [[path, page]] : []));

test("every link and every anchor of every document leads somewhere", async ({ baseURL }) => {
  test.setTimeout(480_000);
  base = new URL(baseURL ?? "").origin;
  crawler = new Crawler(base);
  const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
  listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = ""]) => inside(at, "/")?.path ?? at);
  expect(listed.length).toBeGreaterThan(30);
  const isDocument = (path: string) => !APPS.test(path) && !path.startsWith("/api/");
  await crawler.follow(["/", ...listed.filter(isLookedAt)], (path, seen) =>
    // A document under a query is the same with another order: its links are those of the document.
    isDocument(path) && isWhole(path)
      ? linksOf(path, seen).flatMap((link) => (isLookedAt(link.path) ? [link.path] : []))
      : [],
  );
  const compared = [...crawler.seen.keys()].filter((path) => path.startsWith("/compare/"));
  for (const guide of listed.filter((path) => /^\/roles\/[^/]+$/.test(path)))
    expect(
      compared.some((path) => path.split("/").includes(guide.slice(7))),
      guide,
    ).toBe(true);

  const broken = [...crawler.seen].flatMap(([path, seen]) =>
    path.includes("?")
      ? []
      : linksOf(path, seen).flatMap(({ path: to, anchor }) => {
          const target = crawler.seen.get(to);
          if (!target) return isDocument(path) && isLookedAt(to) ? [`${path} → ${to}: not fetched`] : [];
          const isThere =
            target.status === 200 || (target.status >= 300 && target.status < 400 && target.location);
          if (!isThere) return [`${path} → ${to}: ${target.status}`];
          if (!anchor || anchor === "top" || !target.page || target.page.ids.has(anchor)) return [];
          return [`${path} → ${to}#${anchor}: no such anchor`];
        }),
  );
  expect([...new Set(broken)]).toEqual([]);
  for (const path of listed.filter(isLookedAt))
    expect([path, crawler.seen.get(path)?.status]).toEqual([path, 200]);
  console.log(`${crawler.seen.size} addresses, ${pages().length} documents`);
});

test("the sitemap names every published page that a search engine may know, and nothing else", () => {
  expect(new Set(listed).size, "each address stands once").toBe(listed.length);
  const isCanonical = ([path]: [string, Page]) => isWhole(path) && !APPS.test(path) && !isCard(path);
  const found = pages()
    .filter(isCanonical)
    .map(([path]) => path);
  expect(found.filter((path) => !listed.includes(path))).toEqual([]);
  expect(listed.filter((path) => APPS.test(path) || path.startsWith("/api"))).toEqual([]);
  const pairs = listed.filter((path) => path.startsWith("/compare/"));
  const guides = listed.filter((path) => /^\/roles\/[^/]+$/.test(path));
  expect(pairs).toHaveLength((guides.length * (guides.length - 1)) / 2);
});

test("what a page tells machines is what it shows people", () => {
  let distributions = 0;
  for (const [path, { text, heading, times, linkedData }] of pages()) {
    for (const block of linkedData) {
      for (const thing of JSON.parse(block)["@graph"]) {
        if (thing["@type"] === "Article") {
          expect(heading, path).toContain(thing.headline);
          expect([...times].join(), path).toContain(thing.dateModified.slice(0, 10));
        }
        if (thing["@type"] === "BreadcrumbList") {
          for (const { item } of thing.itemListElement)
            expect(crawler.seen.get(inside(item, path)?.path ?? "")?.status, item).toBe(200);
        }
        const pay = thing.estimatedSalary;
        if (!pay) continue;
        distributions += 1;
        expect(pay.currency, path).toMatch(/^[A-Z]{3}$/);
        expect(pay.duration, path).toBe("P1Y");
        for (const name of PAY) {
          if (pay[name] === undefined) continue;
          const shown = formatMoney(pay[name], pay.currency);
          const amount = shown.replace(/^[A-Z]{3}\s/, "");
          expect(text.includes(shown) || text.includes(amount), `${path}: ${name} ${shown}`).toBe(true);
        }
        // A mean is shown as an average: it must not come back as a median.
        expect(text, path).not.toContain(`${formatMoney(pay.median, pay.currency)} average`);
      }
    }
  }
  expect(distributions).toBeGreaterThan(20);
});

test("every page has a title, a description of its own, a canonical address and an image", async () => {
  const titles = new Map<string, string>();
  for (const [path, { title, linkedData }] of pages()) {
    if (!isWhole(path) || APPS.test(path)) continue;
    const { body } = crawler.seen.get(path) ?? { body: "" };
    if (isCard(path)) {
      expect(body, path).toContain('name="robots" content="noindex"');
      continue;
    }
    expect(title, path).toContain("Metier");
    expect(titles.get(title), `${path} is called like another page`).toBeUndefined();
    titles.set(title, path);
    for (const name of ["og:title", "og:description", "og:url", "og:image", "og:type"])
      expect(body, `${path} ${name}`).toContain(`property="${name}"`);
    expect(body.match(/rel="canonical"/g), path).toHaveLength(1);
    if (path.startsWith("/roles/") || path.startsWith("/articles/"))
      expect(linkedData.join(), path).toContain("BreadcrumbList");
  }
});
