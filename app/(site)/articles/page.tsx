import { ArticlesPage } from "@/features/articles/components/articles-page";
import { parseArticlePlace } from "@/features/articles/input";
import { pageMetadata } from "@/lib/site";
import "../article.css";

export const generateMetadata = () =>
  pageMetadata({
    title: "Articles",
    description: "How the work is done, how roles differ, and how to begin.",
    path: "/articles",
  });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  return <ArticlesPage after={parseArticlePlace(await searchParams)} />;
}
