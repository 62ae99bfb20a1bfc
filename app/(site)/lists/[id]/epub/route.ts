import { fileAnswer, noFile } from "@/app/_shell/file-answers";
import { listBook } from "@/features/bookmarks/lists/book";
import { findSharedList } from "@/features/bookmarks/lists/queries";
import { makeEpub } from "@/lib/epub";

export const dynamic = "force-dynamic";

/** A shared list as a book, at `/lists/[id].epub`. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const list = await findSharedList((await params).id);
  return list ? fileAnswer(makeEpub(listBook(list)), "application/epub+zip", "list.epub") : noFile();
}
