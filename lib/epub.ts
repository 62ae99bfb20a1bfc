import { strToU8, type Zippable, zipSync } from "fflate";
import { anchorsOf, type Block, type Chapter } from "./blocks";
import { chapterFile, contentDocument, navigation, packageDocument } from "./epub-documents";
import { chapterStyle } from "./epub-style";
import { blocksToXhtml } from "./xhtml";

/** What a book holds and says of itself. Equal books have equal bytes. */
export interface Book {
  /** A UUID that stays with the book through all its versions. */
  id: string;
  title: string;
  description: string;
  authors: readonly string[];
  publisher: string;
  licence: { name: string; url: string };
  /** The address of the same text on the portal. */
  address: string;
  /** The address of the portal, for links by path. */
  site: string;
  /** Instants, in ISO 8601. */
  published: string;
  modified: string;
  /** An SVG of its own, with the words that it stands for. */
  cover: { svg: string; alternative: string };
  /** What stands before the first chapter. */
  about: readonly Block[];
  chapters: readonly Chapter[];
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The book as an EPUB 3.3 publication. */
export function makeEpub(book: Book): Uint8Array<ArrayBuffer> {
  const fileOf = new Map(
    book.chapters.flatMap((chapter) => anchorsOf(chapter).map((anchor) => [anchor, chapter.anchor] as const)),
  );
  const addressOf = (href: string) => {
    if (href.startsWith("#")) {
      const chapter = fileOf.get(href.slice(1));
      return chapter === undefined ? book.address + href : chapterFile(chapter) + href;
    }
    const inside = book.chapters.find(({ path }) => path !== undefined && path === href);
    if (inside) return chapterFile(inside.anchor);
    return href.startsWith("/") ? book.site + href : href;
  };
  const documents = book.chapters.map(({ anchor, title, blocks }) => {
    const hasPicture = blocks.some((block) => block.type === "picture");
    return {
      anchor,
      title,
      hasPicture,
      text: contentDocument({ title, anchor, type: "chapter", body: blocksToXhtml(blocks, addressOf) }),
    };
  });
  const about = contentDocument({
    title: book.title,
    anchor: "about",
    type: "frontmatter",
    body: blocksToXhtml(book.about, addressOf),
  });
  const files: Record<string, string> = {
    "META-INF/container.xml": container,
    "book/package.opf": packageDocument(book, documents),
    "book/nav.xhtml": navigation(book),
    "book/cover.xhtml": contentDocument({
      title: `Cover of ${book.title}`,
      anchor: "cover",
      type: "cover",
      alternative: book.cover.alternative,
    }),
    "book/cover.svg": book.cover.svg,
    "book/style.css": chapterStyle,
    "book/about.xhtml": about,
    ...Object.fromEntries(documents.map(({ anchor, text }) => [`book/${chapterFile(anchor)}`, text])),
  };
  return zip(files);
}

/** The type of the file comes first and unpacked (EPUB 3.3, OCF §4.3); every file bears the same, meaningless time. */
function zip(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  // The format counts local time from 1980 on, so that these parts are the same in every zone.
  const mtime = new Date(1980, 0, 1, 12);
  const parts: Zippable = { mimetype: [strToU8("application/epub+zip"), { level: 0, mtime }] };
  for (const [path, text] of Object.entries(files)) parts[path] = [strToU8(text), { level: 9, mtime }];
  return new Uint8Array(zipSync(parts));
}
