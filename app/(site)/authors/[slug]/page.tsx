import { AuthorArticles } from "@/features/articles/components/author-articles";
import { AuthorPage } from "@/features/guides/catalogue/components/author-page";
import { authorMetadata } from "@/features/guides/catalogue/metadata";
import "../../article.css";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  return authorMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  const { slug } = await params;
  return <AuthorPage slug={slug} articles={<AuthorArticles author={slug} />} />;
}
