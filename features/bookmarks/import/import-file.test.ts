import { describe, expect, it } from "vitest";
import { readImport } from "./import-file";
import { type ImportItem, UnreadableFile } from "./import-item";

const head = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
`;
const files = {
  Chrome: `${head}<DL><p>
    <DT><H3 ADD_DATE="1728570000" LAST_MODIFIED="1728576752" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://example.org/a?b=1&amp;c=2" ADD_DATE="1728576752" ICON="data:image/png;base64,iVBOR">A &amp; B</A>
        <DT><H3 ADD_DATE="1728570000">Go</H3>
        <DL><p>
            <DT><A HREF="https://go.dev/" ADD_DATE="1728576753">Go</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="chrome://settings/" ADD_DATE="1728576754">Settings</A>
</DL><p>`,
  Firefox: `${head}<DL><p>
    <DT><A HREF="place:sort=8&amp;maxResults=10" ADD_DATE="1540288083">Most visited</A>
    <DT><A HREF="https://example.org/ff" ADD_DATE="1540288083" LAST_MODIFIED="1540288328" SHORTCUTURL="k" TAGS="tag,Two words">Über</A>
    <DD>What the page says
    <HR>
    <DT><A HREF="https://example.org/gg">No date</A>
</DL>`,
  Safari: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<HTML><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><Title>Bookmarks</Title><H1>Bookmarks</H1>
<DT><H3 FOLDED>Favourites</H3>
<DL><p>
<DT><A HREF="https://www.apple.com/">Apple</A>
</DL><p>
<DT><H3 FOLDED id="com.apple.ReadingList">Reading List</H3>
<DL><p>
<DT><A HREF="https://example.org/later">Later</A>
</DL><p></HTML>`,
  linkding: [
    ...["<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<TITLE>Bookmarks</TITLE>", "<H1>Bookmarks</H1>", "<DL><p>"],
    '<DT><A HREF="https://example.org/l" ADD_DATE="1700000000" PRIVATE="1" TOREAD="1" TAGS="go,docker">L</A>',
    "<DD>Told by the page[linkding-notes]My &lt;own&gt; note\nof two lines[/linkding-notes]",
    '<DT><A HREF="https://example.org/m" ADD_DATE="1700000001" PRIVATE="0" TOREAD="0" TAGS="">M</A>',
    "</DL><p>",
  ].join("\n\r"),
  "Pocket HTML": `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
<li><a href="https://example.org/p" time_added="1728576752" tags="a,b c">P</a></li></ul><h1>Read Archive</h1><ul>
<li><a href="https://example.org/q" time_added="1728576751" tags="">https://example.org/q</a></li></ul></body></html>`,
  "Pocket CSV":
    'title,url,time_added,cursor,tags,status\n"Title, with comma",https://example.org/p,1728576752,7,a|b c,unread\nQ,https://example.org/q,1728576751,8,,archive\n',
  "Raindrop CSV":
    '\uFEFFid,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\r\n1,"Say ""hi""","Two\nlines",Told,https://example.org/r,Work / Go,"go, dev ops",2024-01-02T03:04:05.123Z,,,true\r\n2,S,,,https://example.org/s,Unsorted,,2024-01-02T03:04:06.000Z,,Marked,false\r\n',
};

const short = (item: ImportItem) => [
  ...[item.url, item.title, item.text, item.note, item.tags.join("|"), item.list, item.state, item.keptAt],
];
const at = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}.000Z`;

describe("a file of bookmarks as it is written by", () => {
  it.each<[keyof typeof files, unknown[][], string[]]>([
    [
      "Chrome",
      [
        ["https://example.org/a?b=1&c=2", "A & B", "", null, "", "Bookmarks bar", "unread", at(1728576752)],
        ["https://go.dev/", "Go", "", null, "", "Bookmarks bar / Go", "unread", at(1728576753)],
      ],
      ["line 15: only http and https addresses can be kept, not chrome:"],
    ],
    [
      "Firefox",
      [
        [
          "https://example.org/ff",
          "Über",
          "What the page says",
          null,
          "tag|Two words",
          null,
          "unread",
          at(1540288083),
        ],
        ["https://example.org/gg", "No date", "", null, "", null, "unread", null],
      ],
      [],
    ],
    [
      "Safari",
      [
        ["https://www.apple.com/", "Apple", "", null, "", "Favourites", "unread", null],
        ["https://example.org/later", "Later", "", null, "", "Reading List", "unread", null],
      ],
      [],
    ],
    [
      "linkding",
      [
        [
          "https://example.org/l",
          "L",
          "Told by the page",
          "My <own> note\nof two lines",
          "go|docker",
          null,
          "unread",
          at(1700000000),
        ],
        ["https://example.org/m", "M", "", null, "", null, "read", at(1700000001)],
      ],
      [],
    ],
    [
      "Pocket HTML",
      [
        ["https://example.org/p", "P", "", null, "a|b c", null, "unread", at(1728576752)],
        ["https://example.org/q", "https://example.org/q", "", null, "", null, "read", at(1728576751)],
      ],
      [],
    ],
    [
      "Pocket CSV",
      [
        ["https://example.org/p", "Title, with comma", "", null, "a|b c", null, "unread", at(1728576752)],
        ["https://example.org/q", "Q", "", null, "", null, "read", at(1728576751)],
      ],
      [],
    ],
    [
      "Raindrop CSV",
      [
        [
          "https://example.org/r",
          'Say "hi"',
          "Told",
          "Two\nlines",
          "go|dev ops|favorite",
          "Work / Go",
          "unread",
          "2024-01-02T03:04:05.123Z",
        ],
        [
          "https://example.org/s",
          "S",
          "",
          "Highlights:\nMarked",
          "",
          null,
          "unread",
          "2024-01-02T03:04:06.000Z",
        ],
      ],
      [],
    ],
  ])("%s is understood without loss", async (name, items, refused) => {
    const file = await readImport(files[name]);
    expect(file.items.map(short)).toEqual(items);
    expect(file.refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual(refused);
    expect(file.cleaned).toEqual([]);
  });
});

describe("a hostile file", () => {
  const link = (address: string, title = "x") => `<DT><A HREF="${address}">${title}</A>\n`;

  it("is cleaned: a title of a megabyte is cut, and the report says so", async () => {
    const { items, cleaned } = await readImport(
      `<DL>${link("https://example.org/", "y".repeat(1_000_000))}</DL>`,
    );
    expect(items[0]?.title).toHaveLength(500);
    expect(cleaned).toEqual([
      { place: "line 1", title: expect.any(String), reason: expect.stringMatching(/title was longer/) },
    ]);
  });

  it.each([
    ["javascript:alert(1)", /not javascript:/],
    [" JaVaScRiPt:alert(1)", /not javascript:/],
    ["java\nscript:alert(1)", /only http/],
    ["data:text/html,x", /not data:/],
    ["", /no address/],
    ["https://", /cannot be read/],
    ["https://example.org/\u0001", /cannot be read/],
    [`https://example.org/${"a".repeat(2000)}`, /longer than 2,000/],
  ])("keeps nothing of %j", async (address, reason) => {
    const { items, refused } = await readImport(`<DL>${link(address)}</DL>`);
    expect(items).toEqual([]);
    expect(refused).toEqual([
      {
        place: expect.stringMatching(/^line \d+$/),
        title: expect.any(String),
        reason: expect.stringMatching(reason),
      },
    ]);
  });

  it("may nest 200 deep and leave everything open", async () => {
    const { items } = await readImport(
      `${"<DL><DT><H3>f</H3>".repeat(200)}<DL>${link("https://example.org/deep")}`,
    );
    expect(items.map(({ url }) => url)).toEqual(["https://example.org/deep"]);
    expect(items[0]?.list?.length).toBeLessThanOrEqual(100);
  });

  it("holds text that is no script once it is kept", async () => {
    const { items } = await readImport(
      `<DL>${link("https://example.org/", "&lt;script&gt;a()&lt;/script&gt;&#0;\u0007")}</DL>`,
    );
    expect(items[0]?.title).toBe("<script>a()</script>\uFFFD");
  });

  it("brings 50,000 bookmarks in bounded time, and not one more", async () => {
    const many = Array.from({ length: 50_000 }, (_, n) => link(`https://example.org/${n}`)).join("");
    expect((await readImport(`<DL>${many}</DL>`)).items).toHaveLength(50_000);
    await expect(readImport(`<DL>${many}${link("https://example.org/more")}</DL>`)).rejects.toThrow(
      /more than 50,000/,
    );
  }, 60_000);

  it.each([
    ["", /empty/],
    ["   \n", /empty/],
    ["<html><p>Hello</p></html>", /No bookmark/],
    ['{"a":1}', /not a file of bookmarks/],
    ["{", /no JSON/],
    ["title,link\na,b\n", /no column “url”/],
    ["url,url\na,b\n", /twice/],
    ['url,title\n"https://example.org', /line 2/i],
    ["h\0t\0t\0p\0", /no column/],
  ])("%j is refused as a whole", async (content, reason) => {
    const failure = await readImport(content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableFile);
    expect(String(failure)).toMatch(reason);
  });
});
