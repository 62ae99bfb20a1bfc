import { csvFile } from "@/lib/csv";
import { Temporal } from "@/lib/dates";
import type { ExportedBookmark } from "./queries";

const columns = [
  "url",
  "title",
  "own_title",
  "text",
  "note",
  "tags",
  "list",
  "position",
  "state",
  "kept_at",
] as const;

/** Bookmarks as a CSV file, which our own import reads again. */
export function bookmarksCsv(bookmarks: readonly ExportedBookmark[]): string {
  return csvFile(
    columns,
    bookmarks.map((one) => [
      ...[one.address, one.title, one.ownTitle, one.text, one.note, one.tags.join(",") || null],
      ...[one.list, one.position, one.state, one.keptAt],
    ]),
  );
}

/** Bookmarks as browsers and other keepers of bookmarks read them (the Netscape format). */
export function bookmarksHtml(bookmarks: readonly ExportedBookmark[]): string {
  const byList = new Map<string | null, ExportedBookmark[]>();
  for (const one of bookmarks) {
    const held = byList.get(one.list);
    if (held) held.push(one);
    else byList.set(one.list, [one]);
  }
  const folders = [...byList].filter(([list]) => list !== null);
  return [
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>",
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    "<TITLE>Bookmarks</TITLE>",
    "<H1>Bookmarks</H1>",
    "<DL><p>",
    ...folders.flatMap(([list, held]) => [
      `<DT><H3>${escaped(list ?? "")}</H3>`,
      "<DL><p>",
      ...inOrder(held).flatMap(linkLines),
      "</DL><p>",
    ]),
    ...(byList.get(null) ?? []).flatMap(linkLines),
    "</DL><p>",
    "",
  ].join("\n");
}

function inOrder(held: readonly ExportedBookmark[]): ExportedBookmark[] {
  return held.toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
}

function linkLines({ address, title, ownTitle, note, tags, state, keptAt }: ExportedBookmark): string[] {
  const added = Math.floor(Temporal.Instant.from(keptAt).epochMilliseconds / 1000);
  const link = `<DT><A HREF="${escaped(address)}" ADD_DATE="${added}" TAGS="${escaped(tags.join(","))}" TOREAD="${state === "read" ? 0 : 1}" DATA-STATE="${state}">${escaped(ownTitle ?? title)}</A>`;
  return note ? [link, `<DD>${escaped(note)}`] : [link];
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
