import { placeMetadata } from "@/features/salaries/metadata";
import { PlacePage } from "@/features/salaries/place/components/place-page";
import { placeQuery } from "@/features/salaries/place/input";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<object>;
}

export async function generateMetadata({ params }: Props) {
  return placeMetadata((await params).role);
}

export default async function YouPage({ params, searchParams }: Props) {
  const { role } = await params;
  return <PlacePage role={role} query={placeQuery.parse(await searchParams)} />;
}
