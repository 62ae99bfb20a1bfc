import type { Metadata } from "next";
import { pageMetadata } from "@/lib/site";
import { findSharedProgress } from "./queries";
import { sharedInWords, sharedTitle } from "./share-words";

/** What the page of a shared progress says of itself. It is for whoever has its address, and for no search engine. */
export async function sharedProgressMetadata(token: string): Promise<Metadata> {
  const shared = await findSharedProgress(token);
  if (!shared) return {};
  const path = `/share/${token}`;
  const title = sharedTitle(shared);
  const description = sharedInWords(shared);
  const metadata = pageMetadata({
    ...{ title, description, path },
    image: { path: `${path}/card.png`, alt: `${title}: ${description}` },
  });
  return { ...metadata, robots: { index: false, follow: false } };
}
