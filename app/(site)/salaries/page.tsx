import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { ExplorerPage } from "@/features/salaries/explorer/components/explorer-page";
import { explorerMetadata } from "@/features/salaries/metadata";
import "../explore.css";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  return explorerMetadata(await searchParams);
}

export default async function SalariesPage({ searchParams }: Props) {
  return <ExplorerPage query={await searchParams} keep={(target) => <KeepButton target={target} />} />;
}
