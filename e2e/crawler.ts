import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** What a crawler keeps of one answer. */
export interface Seen {
  status: number;
  type: string;
  /** Where it leads, for a redirect. */
  location: string | null;
  /** Of a document alone. */
  page: Page | null;
  body: string;
}

export interface Page {
  title: string;
  heading: string;
  /** The words of `<main>`, without scripts. */
  text: string;
  ids: ReadonlySet<string>;
  /** As they stand, from elements that lead somewhere or load something. */
  links: readonly string[];
  /** The texts of the JSON-LD blocks. */
  linkedData: readonly string[];
  /** The values of `<time datetime>`. */
  times: ReadonlySet<string>;
}

/** Reads a document as a browser would. */
function readPage(text: string): Page {
  const ids = new Set<string>();
  const times = new Set<string>();
  const links: string[] = [];
  const linkedData: string[] = [];
  const found = { title: "", heading: "", text: "" };

  const visit = (node: Node) => {
    if (!defaultTreeAdapter.isElementNode(node)) {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    const at = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value;
    const id = at("id");
    if (id) ids.add(id);
    const name = node.tagName;
    const to =
      name === "a" || name === "link" ? at("href") : name === "img" || name === "script" ? at("src") : null;
    if (to) links.push(to);
    if (name === "meta" && at("property") === "og:image") links.push(at("content") ?? "");
    if (name === "time") times.add(at("datetime") ?? "");
    if (name === "script" && at("type") === "application/ld+json") linkedData.push(textOf(node));
    if (name === "title" && node.namespaceURI === html.NS.HTML) found.title ||= textOf(node);
    if (name === "h1") found.heading ||= textOf(node);
    if (name === "main") found.text = textOf(node, true);
    for (const child of node.childNodes) visit(child);
  };
  visit(parse(text));
  return { ...found, ids, times, links, linkedData };
}

function childrenOf(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function textOf(node: Node, shownOnly = false): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (shownOnly && isScript(node)) return "";
  return childrenOf(node)
    .map((child) => textOf(child, shownOnly))
    .join("");
}

function isScript(node: Node): boolean {
  return defaultTreeAdapter.isElementNode(node) && node.tagName === "script";
}

/** Fetches addresses of one portal, each once, several at a time. */
export class Crawler {
  readonly seen = new Map<string, Seen>();

  constructor(private readonly base: string) {}

  /** All of these, and whatever `next` finds in them, until nothing new comes. */
  async follow(paths: Iterable<string>, next: (path: string, seen: Seen) => Iterable<string>): Promise<void> {
    const waiting = [...paths];
    const known = new Set(waiting);
    const work = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const seen = await this.fetch(path);
        this.seen.set(path, seen);
        for (const found of next(path, seen)) {
          if (known.has(found)) continue;
          known.add(found);
          waiting.push(found);
        }
      }
    };
    // A worker that finds nothing to do ends, so new ones begin until nothing is left.
    while (waiting.length > 0) await Promise.all(Array.from({ length: 3 }, work));
  }

  private async fetch(path: string): Promise<Seen> {
    const answer = await fetch(this.base + path, { redirect: "manual" });
    const type = answer.headers.get("content-type") ?? "";
    const isText = /^(?:text|application\/(?:atom|xml|json|problem))/.test(type);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = isText ? bytes.toString("utf8") : "";
    const page = type.startsWith("text/html") ? readPage(body) : null;
    return { status: answer.status, type, location: answer.headers.get("location"), page, body };
  }
}
