import { fileAnswer, movedRoleFile } from "@/app/_shell/file-answers";
import { guideBook } from "@/features/guides/book/book";
import { findPublishedGuide } from "@/features/guides/queries";
import { payBlocks } from "@/features/salaries/pay-blocks";
import { findRoleFigures } from "@/features/salaries/role/queries";
import { makeEpub } from "@/lib/epub";

export const dynamic = "force-dynamic";

/** The guide as a book, at `/roles/[role].epub`. */
export async function GET(_: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  const { role } = await params;
  const guide = await findPublishedGuide(role);
  if (!guide) return movedRoleFile(role, ".epub");
  const figures = await findRoleFigures(role);
  const book = makeEpub(guideBook(guide, figures ? payBlocks(figures) : []));
  return fileAnswer(book, "application/epub+zip", `${role}.epub`);
}
