import { allOf, readXml } from "./test-xml";

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
