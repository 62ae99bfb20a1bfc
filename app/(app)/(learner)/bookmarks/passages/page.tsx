import { PageHead } from "@/components/page-head";
import { PassageList } from "@/features/highlights/components/passage-list";

export const metadata = { title: "Passages you keep" };

export default async function PassagesPage({ searchParams }: PageProps<"/bookmarks/passages">) {
  const { cursor } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead
        kicker={<a href="/bookmarks">Bookmarks</a>}
        title="Passages you keep"
        summary="What you highlighted in guides and articles, as it was, and as it reads now where an editor changed it."
      />
      <PassageList cursor={typeof cursor === "string" ? cursor : undefined} />
    </main>
  );
}
