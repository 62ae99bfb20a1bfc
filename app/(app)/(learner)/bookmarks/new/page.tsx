import { PageHead } from "@/components/page-head";
import { KeepAddress } from "@/features/bookmarks/components/keep-address";
import { newBookmarkQuery } from "@/features/bookmarks/input";

export const metadata = { title: "Keep a page" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewBookmarkPage({ searchParams }: Props) {
  return (
    <main id="content" className="page">
      <PageHead kicker={<a href="/bookmarks">Bookmarks</a>} title="Keep a page" />
      <KeepAddress brought={newBookmarkQuery.parse(await searchParams)} />
    </main>
  );
}
