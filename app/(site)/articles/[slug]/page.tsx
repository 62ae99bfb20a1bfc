import { ArticlePage } from "@/features/articles/components/article-page";
import { articleMetadata } from "@/features/articles/metadata";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  return articleMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  return <ArticlePage slug={(await params).slug} />;
}
