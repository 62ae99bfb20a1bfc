import { fileAnswer, movedFile, noFile } from "@/app/_shell/file-answers";
import { guideFeed } from "@/features/guides/publication/feed";
import { findGuideHistory } from "@/features/guides/publication/queries";
import { findCanonicalRole } from "@/features/guides/queries";
import { atomType, atomXml } from "@/lib/atom";

export const dynamic = "force-dynamic";

/** What was published of a role's guide, and what changed. */
export async function GET(_: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  const { role } = await params;
  const history = await findGuideHistory(role);
  if (history) return fileAnswer(atomXml(guideFeed(history)), atomType);
  const canonical = await findCanonicalRole(role);
  return canonical ? movedFile(`/roles/${canonical}/feed.xml`) : noFile();
}
