import { EmbedCard } from "@/features/salaries/embed/components/embed-card";
import { embedQuery } from "@/features/salaries/input";
import { embedMetadata } from "@/features/salaries/metadata";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<object>;
}

export async function generateMetadata({ params }: Props) {
  return embedMetadata((await params).role);
}

export default async function EmbeddedSalaries({ params, searchParams }: Props) {
  const { role } = await params;
  const { country, source } = embedQuery.parse(await searchParams);
  return <EmbedCard role={role} country={country} source={source} />;
}
