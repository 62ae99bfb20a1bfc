import { ChooseRolesPage } from "@/features/guides/compare/components/choose-page";
import { parseChosenPair } from "@/features/guides/compare/input";
import { chooseMetadata } from "@/features/guides/compare/metadata";
import "../compare.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata() {
  return chooseMetadata();
}

export default async function Page({ searchParams }: Props) {
  return <ChooseRolesPage {...parseChosenPair(await searchParams)} />;
}
