import { fileAnswer, noFile } from "@/app/_shell/file-answers";
import { sharedListFeed } from "@/features/bookmarks/lists/feed";
import { findSharedList } from "@/features/bookmarks/lists/queries";
import { atomType, atomXml } from "@/lib/atom";

export const dynamic = "force-dynamic";

/** What was put into a public list. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const list = await findSharedList((await params).id);
  return list?.isPublic ? fileAnswer(atomXml(sharedListFeed(list)), atomType) : noFile();
}
