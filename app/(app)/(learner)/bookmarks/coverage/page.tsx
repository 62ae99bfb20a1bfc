import { PageHead } from "@/components/page-head";
import { Coverage } from "@/features/bookmarks/components/coverage";
import { coverageQuery } from "@/features/bookmarks/input";

export const metadata = { title: "What your bookmarks cover" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CoveragePage({ searchParams }: Props) {
  const { role } = coverageQuery.parse(await searchParams);
  return (
    <main id="content" className="page">
      <PageHead
        kicker={<a href="/bookmarks">Bookmarks</a>}
        title="What your bookmarks cover"
        summary="The tasks of a role, and for which of them you keep something: the task itself, what it uses, or a page about that."
      />
      <Coverage role={role} />
    </main>
  );
}
