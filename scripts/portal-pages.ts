import { closeDatabase } from "@/db/client";
import { makeList } from "@/features/bookmarks/lists/mutations";
import { saveBookmark } from "@/features/bookmarks/mutations";
import { signedIn } from "./test-people";
import { allOf, readXml } from "./test-xml";

/** A public list of one thing of each sort, beside what the seed brings: the sitemap names it. */
export async function makePublicList(): Promise<void> {
  const { learner } = await signedIn("learner");
  const name = "To <read> & keep";
  const { id: listId } = await makeList(learner, { name, access: "public", description: "For *you*." });
  const text = "A passage & <b>more</b>.\n\nOf two paragraphs.";
  await saveBookmark(learner, { url: "https://example.org/a?b=1&c=2", title: "A & <B>", text, listId });
  await saveBookmark(learner, { guide: "backend-developer", listId });
  await saveBookmark(learner, { entry: "backend-developer#testing-and-debugging", listId });
  await saveBookmark(learner, { technology: "docker", listId });
  await saveBookmark(learner, { article: "first-steps-in-the-back-end", listId });
  await closeDatabase();
}

/** The paths that a portal's sitemap names. */
export async function listedPaths(address: string): Promise<string[]> {
  const sitemap = await fetched(`${address}/sitemap.xml`, "application/xml");
  return allOf(readXml(sitemap.toString("utf8")), "loc").map(({ text }) => new URL(text).pathname);
}

/**
 * What an address answers.
 * @throws Error unless it is a 200 of the type.
 */
export async function fetched(address: string, type: string): Promise<Buffer> {
  const answer = await fetch(address, { redirect: "error" });
  const given = answer.headers.get("content-type") ?? "none";
  if (answer.status !== 200 || !given.startsWith(type))
    throw new Error(`${address} answered ${answer.status} as ${given}, not 200 as ${type}`);
  return Buffer.from(await answer.arrayBuffer());
}
