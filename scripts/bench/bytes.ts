import { brotliCompressSync, gzipSync } from "node:zlib";
import { askOnce } from "./request";

interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

export interface PageBytes {
  page: string;
  path: string;
  status: number;
  html: Size;
  /** Every script that the page names, loaded at once or on demand. */
  script: Size & { files: number };
  css: Size & { files: number };
}

const known = new Map<string, Size>();

/** What a reader's browser loads with a page: its HTML, its scripts and its style sheets. */
export async function bytesOf(port: number, page: string, path: string, cookie = ""): Promise<PageBytes> {
  const headers: Record<string, string> = cookie ? { cookie } : {};
  const answer = await askOnce(port, { path, headers });
  const html = Buffer.from(answer.body, "base64");
  const text = html.toString();
  const scripts = addresses(text, /<script\b[^>]*?\bsrc="([^"]+)"/g);
  const styles = addresses(text, /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"]+)"/g);
  return {
    page,
    path,
    status: answer.status,
    html: sizeOf(html),
    script: await sum(port, scripts),
    css: await sum(port, styles),
  };
}

function addresses(html: string, tag: RegExp): string[] {
  return [...new Set([...html.matchAll(tag)].map(([, address = ""]) => address.replaceAll("&amp;", "&")))];
}

async function sum(port: number, paths: string[]): Promise<Size & { files: number }> {
  const total = { files: paths.length, raw: 0, gzip: 0, brotli: 0 };
  for (const path of paths) {
    const size = known.get(path) ?? sizeOf(Buffer.from((await askOnce(port, { path })).body, "base64"));
    known.set(path, size);
    for (const key of ["raw", "gzip", "brotli"] as const) total[key] += size[key];
  }
  return total;
}

function sizeOf(bytes: Buffer): Size {
  return { raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}
