import { fileAnswer, movedRoleFile } from "@/app/_shell/file-answers";
import { guideMarkdown } from "@/features/guides/book/book";
import { findPublishedGuide } from "@/features/guides/queries";
import { payBlocks } from "@/features/salaries/pay-blocks";
import { findRoleFigures } from "@/features/salaries/role/queries";

export const dynamic = "force-dynamic";

/** The guide as Markdown, at `/roles/[role].md`. */
export async function GET(_: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  const { role } = await params;
  const guide = await findPublishedGuide(role);
  if (!guide) return movedRoleFile(role, ".md");
  const figures = await findRoleFigures(role);
  return fileAnswer(guideMarkdown(guide, figures ? payBlocks(figures) : []), "text/markdown; charset=utf-8");
}
