import { SeriesPage } from "@/features/articles/components/series-page";
import { seriesMetadata } from "@/features/articles/metadata";
import "../../article.css";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props) {
  return seriesMetadata((await params).slug);
}

export default async function Page({ params }: Props) {
  return <SeriesPage slug={(await params).slug} />;
}
