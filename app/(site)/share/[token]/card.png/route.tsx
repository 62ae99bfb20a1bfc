import { noFile } from "@/app/_shell/file-answers";
import { shareImage } from "@/app/_shell/share-image";
import { ProgressCard } from "@/features/progress/components/progress-card";
import { findSharedProgress } from "@/features/progress/share/queries";

export const dynamic = "force-dynamic";

/** The image that stands for a shared progress where its address is pasted. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const shared = await findSharedProgress((await params).token);
  return shared ? shareImage(<ProgressCard shared={shared} />) : noFile();
}
