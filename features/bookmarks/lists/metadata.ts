import type { Metadata } from "next";
import { pageMetadata } from "@/lib/site";
import { findSharedList } from "./queries";

/** What the page of a shared list says of itself. One that only its link opens is for no search engine. */
export async function sharedListMetadata(name: string): Promise<Metadata> {
  const list = await findSharedList(name);
  if (!list) return {};
  const path = `/lists/${name}`;
  const metadata = pageMetadata({
    title: list.title,
    description: `A list of ${list.items.length} things to read.`,
    path,
    ...(list.isPublic ? { feeds: [{ title: list.title, path: `${path}/feed.xml` }] } : {}),
  });
  return list.isPublic ? metadata : { ...metadata, robots: { index: false } };
}
