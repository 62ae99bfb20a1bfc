import { findCanonicalRole } from "@/features/guides/queries";
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

/** For a role without a guide: under another name of a role, its file has the role's own address for good. */
export async function movedRoleFile(alias: string, ending: string): Promise<Response> {
  const role = await findCanonicalRole(alias);
  if (role === null) return noFile();
  return new Response(null, { status: 308, headers: { Location: absolute(`/roles/${role}${ending}`) } });
}
