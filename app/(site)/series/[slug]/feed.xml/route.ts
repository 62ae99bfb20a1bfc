import { fileAnswer, noFile } from "@/app/_shell/file-answers";
import { seriesFeed } from "@/features/articles/feed";
import { findSeries, listSeriesParts } from "@/features/articles/queries";
import { atomType, atomXml } from "@/lib/atom";

export const dynamic = "force-dynamic";

/** The published parts of a series. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const series = await findSeries(slug);
  if (!series) return noFile();
  return fileAnswer(atomXml(seriesFeed(series, await listSeriesParts(slug))), atomType);
}
