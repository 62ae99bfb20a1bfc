import { PrintedList } from "@/features/bookmarks/components/printed-list";
import { printQuery } from "@/features/bookmarks/input";

export const metadata = { title: "A list to print" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PrintPage({ searchParams }: Props) {
  const { list } = printQuery.parse(await searchParams);
  return (
    <main id="content" className="page">
      <PrintedList id={list} />
    </main>
  );
}
