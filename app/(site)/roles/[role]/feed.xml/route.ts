import { fileAnswer, movedRoleFile } from "@/app/_shell/file-answers";
import { guideFeed } from "@/features/guides/publication/feed";
import { findGuideHistory } from "@/features/guides/publication/queries";
import { atomType, atomXml } from "@/lib/atom";

export const dynamic = "force-dynamic";

/** What was published of a role's guide, and what changed. */
export async function GET(_: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  const { role } = await params;
  const history = await findGuideHistory(role);
  if (!history) return movedRoleFile(role, "/feed.xml");
  return fileAnswer(atomXml(guideFeed(history)), atomType);
}
