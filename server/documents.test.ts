import { expect, test } from "vitest";
import { cleanDocument, cleanLink, RELOAD_SCRIPT } from "@/server/documents";

const page = `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/a.css"/>
<link rel="preload" as="script" href="/_next/a.js"/><link rel="modulepreload" href="/elements/keep.js"/>
<link rel="preload" as="font" href="/_next/f.woff2"/><script src="/_next/a.js" async=""></script>
<script type="module" src="/elements/keep.js"></script><title>A &amp; B</title></head><body><main>x</main>
<script type="application/ld+json">{"a":"<\\/b>"}</script><script>self.__next_f.push([1,"<h1>no</h1>"])</script>
<script type="module">evil()</script><script src="https://other.example/elements/x.js"></script>
<template><p>kept</p></template></body></html>`;

test("only JSON-LD and our own elements stay of all scripts", () => {
  const clean = cleanDocument(page, "/roles");
  expect(clean.match(/<script[^>]*>/g)).toEqual([
    '<script type="module" src="/elements/keep.js">',
    '<script type="application/ld+json">',
  ]);
  expect(clean).not.toMatch(/__next_f|evil|_next\/a\.js/);
});

test("comments go, and what stood around them stays", () => {
  expect(cleanDocument("<p>3<!-- --> tasks</p><!-- left over -->", "/")).toBe("<p>3 tasks</p>");
});

test("everything else stays byte for byte", () => {
  const clean = cleanDocument(page, "/roles");
  for (const part of [
    '<meta charSet="utf-8"/>',
    "A &amp; B",
    '{"a":"<\\/b>"}',
    "/_next/f.woff2",
    "/_next/a.css",
    "<template><p>kept</p>",
  ]) {
    expect(clean).toContain(part);
  }
  const plain = "<!DOCTYPE html><p>a<br>b &eacute; <b>c";
  expect(cleanDocument(plain, "/")).toBe(plain);
});

test("a link to where the page is says so, and no other", () => {
  const links = '<a data-place="" href="/roles">Roles</a><a href="/roles">All roles</a>';
  expect(cleanDocument(links, "/roles/backend-developer")).toBe(
    '<a data-place="" href="/roles" aria-current="true">Roles</a><a href="/roles">All roles</a>',
  );
  expect(cleanDocument(links, "/salaries")).toBe(links);
});

test("a long page stays whole", () => {
  const long = `<!DOCTYPE html><body>${"<p>über ₹8,86,667</p>".repeat(20_000)}</body>`;
  expect(cleanDocument(long, "/")).toBe(long);
});

test("in development a document loads the reload client, once", () => {
  expect(cleanDocument(page, "/", true).split(RELOAD_SCRIPT)).toHaveLength(2);
});

test("a Link header loses its scripts and keeps fonts and styles", () => {
  const link =
    '</f.woff2>; rel=preload; as="font"; crossorigin="", </a.js>; rel=preload; as="script", </a.css>; rel=preload; as="style"';
  expect(cleanLink(link)).toBe(
    '</f.woff2>; rel=preload; as="font"; crossorigin="", </a.css>; rel=preload; as="style"',
  );
});
