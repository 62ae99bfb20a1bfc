import { describe, expect, it } from "vitest";
import { dayIn, filesIn, isPublicDocument, kindOf, sizeOf, titleIn, withNote } from "./copies";

const origin = "http://localhost";

describe("what the service worker looks at", () => {
  it.each([
    ["GET", "/roles/x", "navigate", "page"],
    ["GET", "/bookmarks", "navigate", "page"],
    ["GET", "/elements/a-B.js", "cors", "file"],
    ["GET", "/_next/static/a.css", "no-cors", "file"],
    ["GET", "/api/v1/me/page", "cors", null],
    ["GET", "/api/v1/bookmarks/export", "navigate", null],
    ["POST", "/roles/x", "navigate", null],
    ["GET", "/feed.xml", "cors", null],
  ] as const)("%s %s, %s", (method, path, mode, kind) => {
    expect(kindOf({ method, url: origin + path, mode }, origin)).toBe(kind);
  });

  it("leaves other sites alone", () => {
    expect(kindOf({ method: "GET", url: "https://example.org/", mode: "navigate" }, origin)).toBeNull();
  });
});

describe("what may be saved", () => {
  const answer = (cache: string, type = "text/html; charset=utf-8", status = 200) =>
    new Response("", { status, headers: { "cache-control": cache, "content-type": type } });

  it("is what says that it is public, whole and a page", () => {
    expect(isPublicDocument(answer("public, max-age=0, must-revalidate"))).toBe(true);
    expect(isPublicDocument(answer("private, no-store"))).toBe(false);
    expect(isPublicDocument(answer("public", "application/json"))).toBe(false);
    expect(isPublicDocument(answer("public", "text/html", 404))).toBe(false);
  });
});

describe("the files of a copy", () => {
  it("are those that the page names, and none of another site or for a machine", () => {
    const html = `<link rel="stylesheet" href="/_next/static/a.css?dpl=1&amp;x=2" data-precedence="x"/>
      <link rel="preload" href="/_next/static/f.woff2" as="font"/><link rel="canonical" href="/roles/x"/>
      <script type="module" src="/elements/e-1.js" async=""></script><script src="/elements/e-1.js"></script>
      <img alt="" src="https://example.org/i.png"/><link rel="icon" href="/icon.svg?v"/>`;
    expect(filesIn(html, "text/html", `${origin}/roles/x`)).toEqual([
      `${origin}/elements/e-1.js`,
      `${origin}/_next/static/a.css?dpl=1&x=2`,
      `${origin}/_next/static/f.woff2`,
      `${origin}/icon.svg?v`,
    ]);
  });

  it("are the fonts of a style sheet and the parts of a script", () => {
    const css =
      "@font-face{src:url(../media/f.woff2)format('woff2')}a{background:url(data:image/png;base64,x)}";
    expect(filesIn(css, "text/css", `${origin}/_next/static/chunks/a.css`)).toEqual([
      `${origin}/_next/static/media/f.woff2`,
    ]);
    expect(filesIn('import("/elements/p-2.js")', "text/javascript", `${origin}/elements/e-1.js`)).toEqual([
      `${origin}/elements/p-2.js`,
    ]);
    expect(filesIn('"/elements/p.js"', "font/woff2", `${origin}/f`)).toEqual([]);
  });
});

it("a copy says of which day it is", () => {
  expect(dayIn("Mon, 30 Nov 2026 19:09:56 GMT")).toBe("30 November 2026");
  expect(dayIn("Fri, 01 May 2026 00:00:00 GMT")).toBe("1 May 2026");
  expect(dayIn("yesterday")).toBe("");
  expect(withNote('<body><main id="content"><h1>A</h1>', "1 May 2026")).toMatch(
    /^<body><main id="content"><p [^>]*><strong>Saved copy of 1 May 2026\.<\/strong>.*<\/p><h1>A/,
  );
});

it("a copy goes by the name and size of its page", () => {
  expect(titleIn("<head><title>Backend &amp; co – Metier</title>")).toBe("Backend & co");
  expect([sizeOf(411_200), sizeOf(1_240_000)]).toEqual(["412 kB", "1.2 MB"]);
});
