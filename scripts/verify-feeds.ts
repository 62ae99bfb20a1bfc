import { fetched, listedPaths, makePublicList } from "./portal-pages";
import { allOf, readXml, textOf, type XmlElement } from "./test-xml";
import { startThrowAwayPortal } from "./throw-away-portal";

/** Every feed of a fresh portal with a public list is well-formed and has what RFC 4287 asks for. */
export async function main(): Promise<void> {
  const portal = await startThrowAwayPortal({ prepare: makePublicList });
  let faults = 0;
  let feeds = 0;
  try {
    const paths = (await listedPaths(portal.address)).filter((path) =>
      /^\/(?:roles|series|lists)\/[^/]+$/.test(path),
    );
    for (const path of ["", ...paths]) {
      const address = `${portal.address}${path}/feed.xml`;
      const feed = readXml((await fetched(address, "application/atom+xml")).toString("utf8"));
      const found = faultsOf(feed, address);
      console.log(
        `${found.length === 0 ? "✓" : "✗"} ${path}/feed.xml, ${allOf(feed, "entry").length} entries`,
      );
      for (const line of found) console.log(`  ${line}`);
      faults += found.length;
      feeds += 1;
    }
  } finally {
    await portal.stop();
  }
  console.log(`${feeds} feeds, ${faults} faults`);
  process.exit(faults > 0 || feeds < 3 ? 1 : 0);
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** What RFC 4287 §4 asks of a feed and its entries, and what readers rely on. */
export function faultsOf(feed: XmlElement, address: string): string[] {
  const entries = feed.children.filter(({ name }) => name === "entry");
  const ids = entries.map((entry) => textOf(entry, "id") ?? "");
  const told = [feed, ...entries].flatMap((element) => {
    const where = element === feed ? "feed" : `entry ${textOf(element, "title")}`;
    const missing = ["id", "title", "updated"].filter((name) => !textOf(element, name));
    const dates = element.children.filter(({ name }) => name === "updated" || name === "published");
    const links = element.children.filter(({ name }) => name === "link");
    return [
      ...missing.map((name) => `${where} has no ${name}`),
      ...dates.filter(({ text }) => !instant.test(text)).map(({ text }) => `${where}: ${text} is no instant`),
      ...(/^(?:urn:uuid:|tag:)/.test(textOf(element, "id") ?? "") ? [] : [`${where}: its id may not last`]),
      ...links
        .filter(({ attributes }) => !/^https?:\/\//.test(attributes.href ?? ""))
        .map(({ attributes }) => `${where}: ${attributes.href} is no full address`),
      ...(links.some(({ attributes }) => attributes.rel === "alternate") ? [] : [`${where} leads nowhere`]),
    ];
  });
  const authorless = entries.filter((entry) => !entry.children.some(({ name }) => name === "author"));
  const self = feed.children.find(({ name, attributes }) => name === "link" && attributes.rel === "self");
  const addresses = entries.flatMap((entry) => [
    ...(textOf(entry, "content") ?? "").matchAll(/href="([^"]*)"/g),
  ]);
  return [
    ...told,
    ...authorless.map((entry) => `entry ${textOf(entry, "title")} has no author`),
    ...(new Set(ids).size === ids.length ? [] : ["two entries have the same id"]),
    ...(self?.attributes.href === address ? [] : [`the feed says that it is at ${self?.attributes.href}`]),
    ...addresses
      .filter(([, to = ""]) => !/^https?:\/\//.test(to))
      .map(([, to]) => `${to} in a text is no full address`),
  ];
}
