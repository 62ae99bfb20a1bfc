import { SharedListPage } from "@/features/bookmarks/components/shared-list-page";
import { sharedListMetadata } from "@/features/bookmarks/lists/metadata";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  return sharedListMetadata((await params).id);
}

export default async function Page({ params }: Props) {
  return <SharedListPage name={(await params).id} />;
}
