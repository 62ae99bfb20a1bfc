import { movedRoleFile } from "@/app/_shell/file-answers";
import { shareImage } from "@/app/_shell/share-image";
import { GuideCard } from "@/features/guides/components/guide-card";
import { findPublishedGuide } from "@/features/guides/queries";

export const dynamic = "force-dynamic";

/** The image that stands for a guide where its address is shared. */
export async function GET(_: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  const { role } = await params;
  const guide = await findPublishedGuide(role);
  if (!guide) return movedRoleFile(role, "/share.png");
  return shareImage(<GuideCard guide={guide} />);
}
