import { ArticlesPage } from "@/features/articles/components/articles-page";
import { parseArticlePlace } from "@/features/articles/input";

export const metadata = {
  title: "Articles",
  description: "How the work is done, how roles differ, and how to begin.",
  alternates: { canonical: "/articles" },
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  return <ArticlesPage after={parseArticlePlace(await searchParams)} />;
}
