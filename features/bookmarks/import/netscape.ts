import { setImmediate } from "node:timers/promises";
import { RewritingStream } from "parse5-html-rewriting-stream";
import { addItem, emptyFile, type ImportFile } from "./import-item";

/** As much of a text as is looked at: a longer one is cut in any case, and says so. */
const longestText = 25_000;
/** The same of the folders that a bookmark stands in, one within the other. */
const longestPath = 1000;
const chunk = 65_536;

interface Link {
  line: number;
  attributes: Map<string, string>;
  title: string;
  description: string;
}

/**
 * Reads bookmarks as browsers, linkding and Pocket write them in HTML (the Netscape format). It listens to tags as
 * they come by, so that neither nesting nor length costs more than it is worth, and lets others work in between.
 */
export async function readNetscape(html: string): Promise<ImportFile> {
  const file = emptyFile("HTML");
  /** Each with those that it is within: `Work / Tests`. */
  const folders: string[] = [];
  let heading = "";
  let section = "";
  let into: "heading" | "title" | "description" | null = null;
  let link: Link | null = null;

  const finish = () => {
    if (link) addLink(file, link, folders.at(-1) ?? "", section);
    link = null;
    into = null;
  };
  const stream = new RewritingStream();
  stream.on("data", () => {});
  stream.on("doctype", () => {});
  stream.on("comment", () => {});
  stream.on("startTag", ({ tagName, attrs, sourceCodeLocation }) => {
    if (tagName === "a") {
      finish();
      const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
      link = { attributes, line: sourceCodeLocation?.startLine ?? 0, title: "", description: "" };
      into = "title";
    } else if (tagName === "dd") {
      into = link ? "description" : null;
    } else if (/^h[1-6]$/.test(tagName)) {
      finish();
      heading = "";
      into = "heading";
    } else if (tagName === "dl") {
      finish();
      folders.push(within(folders.at(-1) ?? "", heading === section ? "" : heading.trim()));
      heading = "";
    } else if (tagName === "dt" || tagName === "li" || tagName === "ul") {
      finish();
    }
  });
  stream.on("text", ({ text }) => {
    if (into === "heading") heading = joined(heading, text);
    else if (link && into === "title") link.title = joined(link.title, text);
    else if (link && into === "description") link.description = joined(link.description, text);
  });
  stream.on("endTag", ({ tagName }) => {
    if (tagName === "a" || tagName === "dd") into = null;
    if (/^h[1-6]$/.test(tagName)) {
      into = null;
      if (tagName === "h1") section = heading;
    }
    if (tagName === "dl") {
      finish();
      folders.pop();
    }
  });
  const failed = new Promise<never>((_, reject) => stream.on("error", reject));
  failed.catch(() => {});
  for (let at = 0; at < html.length; at += chunk) {
    stream.write(html.slice(at, at + chunk));
    await Promise.race([setImmediate(), failed]);
  }
  stream.end();
  await Promise.race([setImmediate(), failed]);
  finish();
  return file;
}

function joined(before: string, more: string): string {
  return before.length > longestText ? before : before + more.slice(0, longestText);
}

function within(outer: string, folder: string): string {
  if (folder === "") return outer;
  return (outer === "" ? folder : `${outer} / ${folder}`).slice(0, longestPath);
}

function addLink(
  file: ImportFile,
  { line, attributes, title, description }: Link,
  folder: string,
  section: string,
) {
  const address = attributes.get("href") ?? "";
  // Firefox keeps its own searches as addresses; they are no bookmarks.
  if (address.startsWith("place:")) return;
  const [, notes = ""] = /\[linkding-notes\]([\s\S]*?)\[\/linkding-notes\]/.exec(description) ?? [];
  const isPocket = attributes.has("time_added");
  addItem(file, {
    place: `line ${line}`,
    address,
    title,
    ...wordsOf(attributes, description.replace(/\[linkding-notes\][\s\S]*?\[\/linkding-notes\]/, ""), notes),
    tags: (attributes.get("tags") ?? "").split(","),
    list: folder,
    state: isPocket ? (/archive/i.test(section) ? "read" : "unread") : stateOf(attributes),
    keptAt: attributes.get("add_date") ?? attributes.get("time_added"),
  });
}

/** In our own files the description is the note, elsewhere it is what the page says of itself. */
function wordsOf(attributes: Map<string, string>, description: string, notes: string) {
  return attributes.has("data-state") ? { note: description } : { text: description, note: notes };
}

function stateOf(attributes: Map<string, string>): string | undefined {
  const toRead = attributes.get("toread");
  return attributes.get("data-state") ?? (toRead === "0" ? "read" : "unread");
}
