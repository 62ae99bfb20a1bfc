import { absolute } from "@/lib/site";

/** A file that is the same for everybody; the front keeps it. */
export function fileAnswer(body: string | Uint8Array<ArrayBuffer>, type: string, name?: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      ...(name ? { "Content-Disposition": `attachment; filename="${name}"` } : {}),
    },
  });
}

/** There is no such file: the front puts the page of missing things in its place. */
export function noFile(): Response {
  return new Response(null, { status: 404 });
}

/** The file has another address for good. */
export function movedFile(path: string): Response {
  return new Response(null, { status: 308, headers: { Location: absolute(path) } });
}
