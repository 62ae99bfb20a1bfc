import { PageHead } from "@/components/page-head";
import { BookmarkList } from "@/features/bookmarks/components/bookmark-list";
import { OfflineGuides } from "@/features/bookmarks/components/offline-guides";
import { bookmarkPageQuery } from "@/features/bookmarks/input";

export const metadata = { title: "Bookmarks" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BookmarksPage({ searchParams }: Props) {
  const page = bookmarkPageQuery.parse(await searchParams);
  return (
    <main id="content" className="page">
      <PageHead
        title="Bookmarks"
        summary="What you kept, as it was on the day you kept it."
        actions={<a href="/bookmarks/passages">Passages you keep</a>}
      />
      <BookmarkList page={page} />
      <OfflineGuides />
    </main>
  );
}
