import type { Metadata } from "next";
import { v5 } from "uuid";
import { appUrl } from "./env";

export const siteName = "Metier";
/** Under which the portal's own texts may be passed on. */
export const licence = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;
/** The size of every share image, in pixels. */
export const shareSize = { width: 1200, height: 630 } as const;

interface PageWords {
  /** Without the name of the site, which the head adds. */
  title: string;
  description: string;
  /** The canonical address, from the root: `/roles/backend-developer`. */
  path: string;
  type?: "website" | "article";
  /** The image that stands for the page where it is shared. */
  image?: { path: string; alt: string };
  /** Feeds of the page itself; the one of the whole site is always named. */
  feeds?: readonly { title: string; path: string }[];
  /** The page in other forms. */
  files?: readonly { type: string; title: string; path: string }[];
  /** For a title that holds the name of the site already. */
  isWholeTitle?: boolean;
}

/** An address of this portal in full. Never built from what a request says. */
export function absolute(path: string): string {
  return appUrl() + path;
}

/** Where a link in a text of a page leads, in full: to an anchor of that page, to another page, or elsewhere. */
export function absoluteLink(href: string, page: string): string {
  if (href.startsWith("#")) return absolute(page) + href;
  return href.startsWith("/") ? absolute(href) : href;
}

/** What a page says of itself in its head: title, description, canonical address, Open Graph, feeds. */
export function pageMetadata(words: PageWords): Metadata {
  const { title, description, path, type = "website", feeds = [], files = [], isWholeTitle } = words;
  const image = words.image ?? {
    path: "/share.png",
    alt: "Metier: know the job, know its pay, live its day",
  };
  const url = absolute(path);
  const allFeeds = [...feeds, { title: "Metier: everything new", path: "/feed.xml" }];
  const byType = new Map<string, { url: string; title: string }[]>([
    ["application/atom+xml", allFeeds.map((feed) => ({ url: absolute(feed.path), title: feed.title }))],
  ]);
  for (const file of files)
    byType.set(file.type, [
      ...(byType.get(file.type) ?? []),
      { url: absolute(file.path), title: file.title },
    ]);
  return {
    title: isWholeTitle ? { absolute: title } : title,
    description,
    alternates: { canonical: url, types: Object.fromEntries(byType) },
    openGraph: {
      type,
      title,
      description,
      url,
      siteName,
      images: [{ url: absolute(image.path), ...shareSize, alt: image.alt }],
    },
  };
}

/** A UUID for what stands at an address in full: version 5 of it (RFC 9562 §5.5), so always the same. */
export function uuidOf(address: string): string {
  return v5(address, v5.URL);
}
