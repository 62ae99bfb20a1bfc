import type { Book } from "./epub";
import { escapeXml } from "./xml";

const namespaces =
  'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"';

/** The file of a chapter, by a name that no other file of the book has. */
export function chapterFile(anchor: string): string {
  return `chapter-${anchor}.xhtml`;
}

interface Content {
  title: string;
  anchor: string;
  type: "chapter" | "frontmatter" | "cover";
  /** XHTML. */
  body?: string;
  /** The words of the cover's picture. */
  alternative?: string;
}

/** One document of the book. */
export function contentDocument({ title, anchor, type, body = "", alternative }: Content): string {
  const inside =
    alternative === undefined
      ? `<section epub:type="${type === "chapter" ? "chapter" : "titlepage"}" id="${anchor}">
<h1>${escapeXml(title)}</h1>
${body}
</section>`
      : `<section epub:type="cover" id="cover"><img src="cover.svg" alt="${escapeXml(alternative)}" /></section>`;
  return page(title, type === "cover" ? 'class="cover"' : "", inside);
}

/** The table of contents, and where a reading system finds cover, contents and beginning. */
export function navigation({ title, chapters }: Book): string {
  const items = chapters.map(
    ({ anchor, title: name }) => `<li><a href="${chapterFile(anchor)}">${escapeXml(name)}</a></li>`,
  );
  const first = chapters[0] ? chapterFile(chapters[0].anchor) : "about.xhtml";
  return page(
    `Contents of ${title}`,
    "",
    `<nav epub:type="toc" id="toc" role="doc-toc"><h1>Contents</h1>
<ol>
<li><a href="about.xhtml">${escapeXml(title)}</a></li>
${items.join("\n")}
</ol></nav>
<nav epub:type="landmarks" id="landmarks" hidden="hidden"><h2>Landmarks</h2>
<ol>
<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="${first}">Beginning</a></li>
</ol></nav>`,
  );
}

function page(title: string, attributes: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html ${namespaces}>
<head>
<meta charset="UTF-8" />
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="style.css" />
</head>
<body${attributes && ` ${attributes}`}>
${body}
</body>
</html>
`;
}

/** Nothing here needs sight or sound, and nothing flashes (EPUB Accessibility 1.1, §2.2). */
const accessibility = [
  ["schema:accessMode", "textual"],
  ["schema:accessMode", "visual"],
  ["schema:accessModeSufficient", "textual"],
  ["schema:accessibilityFeature", "alternativeText"],
  ["schema:accessibilityFeature", "displayTransformability"],
  ["schema:accessibilityFeature", "longDescription"],
  ["schema:accessibilityFeature", "readingOrder"],
  ["schema:accessibilityFeature", "structuralNavigation"],
  ["schema:accessibilityFeature", "tableOfContents"],
  ["schema:accessibilityHazard", "none"],
  [
    "schema:accessibilitySummary",
    "All text can be resized and read aloud. Each picture has a description, and what it shows also stands in a table or a list.",
  ],
];

/** The manifest of the book: what it is, what it holds, in which order it is read. */
export function packageDocument(
  book: Book,
  documents: readonly { anchor: string; hasPicture: boolean }[],
): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;
  const item = (id: string, href: string, type: string, properties = "") =>
    `<item id="${id}" href="${href}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  const xhtml = "application/xhtml+xml";
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${book.id}</dc:identifier>
<dc:title>${escapeXml(book.title)}</dc:title>
<dc:language>en</dc:language>
${book.authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`).join("\n")}
<dc:publisher>${escapeXml(book.publisher)}</dc:publisher>
<dc:date>${book.published.slice(0, 10)}</dc:date>
<dc:description>${escapeXml(book.description)}</dc:description>
<dc:source>${escapeXml(book.address)}</dc:source>
<dc:rights>${escapeXml(`${book.licence.name}, ${book.licence.url}`)}</dc:rights>
${meta("dcterms:modified", `${book.modified.slice(0, 19)}Z`)}
${accessibility.map(([property = "", value = ""]) => meta(property, value)).join("\n")}
</metadata>
<manifest>
${item("nav", "nav.xhtml", xhtml, "nav")}
${item("cover", "cover.xhtml", xhtml)}
${item("cover-image", "cover.svg", "image/svg+xml", "cover-image")}
${item("style", "style.css", "text/css")}
${item("about", "about.xhtml", xhtml)}
${documents.map(({ anchor, hasPicture }) => item(`chapter-${anchor}`, chapterFile(anchor), xhtml, hasPicture ? "svg" : "")).join("\n")}
</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="about"/>
<itemref idref="nav"/>
${documents.map(({ anchor }) => `<itemref idref="chapter-${anchor}"/>`).join("\n")}
</spine>
</package>
`;
}
