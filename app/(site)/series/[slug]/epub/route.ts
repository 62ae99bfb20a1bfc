import { fileAnswer, noFile } from "@/app/_shell/file-answers";
import { seriesBook } from "@/features/articles/book";
import { findSeries, listSeriesParts } from "@/features/articles/queries";
import { makeEpub } from "@/lib/epub";

export const dynamic = "force-dynamic";

/** The published parts of a series as a book, at `/series/[slug].epub`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const series = await findSeries(slug);
  const book = series && seriesBook(series, await listSeriesParts(slug));
  return book ? fileAnswer(makeEpub(book), "application/epub+zip", `${slug}.epub`) : noFile();
}
