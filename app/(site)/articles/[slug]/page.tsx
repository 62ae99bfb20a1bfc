import { ArticlePage } from "@/features/articles/components/article-page";
import { articleMetadata } from "@/features/articles/metadata";
import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { PassagePart } from "@/features/highlights/components/passage-part";
import "../../article.css";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  return articleMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const keep = (title: string) => <KeepButton target={{ kind: "article", article: slug, title }} />;
  return (
    <>
      <ArticlePage slug={slug} keep={keep} />
      <PassagePart />
    </>
  );
}
