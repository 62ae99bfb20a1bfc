import { placeMetadata } from "@/features/salaries/metadata";
import { PlacePage } from "@/features/salaries/place/components/place-page";
import { parsePlace } from "@/features/salaries/place/input";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  return placeMetadata((await params).role);
}

export default async function YouPage({ params, searchParams }: Props) {
  const { role } = await params;
  const { asked, refused } = parsePlace(await searchParams);
  return <PlacePage role={role} query={asked} refused={refused} />;
}
