import { fileAnswer } from "@/app/_shell/file-answers";
import { listArticlePages } from "@/features/articles/queries";
import { listPublicLists } from "@/features/bookmarks/lists/queries";
import { listTechnologyPages } from "@/features/guides/catalogue/queries";
import { guidePages } from "@/features/guides/publication/pages";
import { listGuideNews } from "@/features/guides/publication/queries";
import { listSalaryPages } from "@/features/salaries/queries";
import { latestOf, sitemapXml } from "@/lib/sitemap";

export const dynamic = "force-dynamic";

/** Every page that a search engine may know. */
export async function GET(): Promise<Response> {
  const guides = await listGuideNews();
  const technologies = await listTechnologyPages();
  const salaries = await listSalaryPages();
  const articles = await listArticlePages();
  const changed = latestOf([...guides, ...articles].flatMap(({ updatedAt }) => updatedAt ?? []));
  const entries = [
    { path: "/", updatedAt: changed },
    ...guidePages(guides),
    { path: "/technologies", updatedAt: changed },
    ...technologies.map(({ slug, updatedAt }) => ({ path: `/technologies/${slug}`, updatedAt })),
    { path: "/salaries", updatedAt: latestOf(salaries.map(({ updatedAt }) => updatedAt)) },
    ...salaries.flatMap(({ slug, updatedAt }) => [
      { path: `/salaries/${slug}`, updatedAt },
      { path: `/salaries/${slug}/you`, updatedAt },
    ]),
    ...articles,
    ...(await listPublicLists()),
    ...["/glossary", "/sources", "/about", "/privacy", "/accessibility", "/offline"].map((path) => ({
      path,
    })),
  ];
  return fileAnswer(sitemapXml(entries), "application/xml; charset=utf-8");
}
