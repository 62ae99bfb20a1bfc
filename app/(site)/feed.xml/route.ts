import { fileAnswer } from "@/app/_shell/file-answers";
import { articleEntry } from "@/features/articles/feed";
import { listArticles } from "@/features/articles/queries";
import { newsEntry } from "@/features/guides/publication/feed";
import { listGuideNews } from "@/features/guides/publication/queries";
import { atomType, atomXml } from "@/lib/atom";
import { absolute, licence } from "@/lib/site";

export const dynamic = "force-dynamic";

/** How many entries a reader is given at once. */
const most = 50;

/** Everything that is published, newest first. */
export async function GET(): Promise<Response> {
  const articles = await listArticles({ limit: most });
  const guides = await listGuideNews(most);
  const entries = [...articles.items.map(articleEntry), ...guides.map(newsEntry)];
  const newest = entries.toSorted((a, b) => (a.updated < b.updated ? 1 : -1)).slice(0, most);
  const feed = {
    title: "Metier: everything new",
    subtitle: "Guides and articles, as they are published.",
    self: absolute("/feed.xml"),
    page: absolute("/"),
    licence,
    entries: newest,
  };
  return fileAnswer(atomXml(feed), atomType);
}
