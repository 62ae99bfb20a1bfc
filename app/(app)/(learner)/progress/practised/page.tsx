import { PractisedPage } from "@/features/progress/practised/components/practised-page";
import { practisedSearch } from "@/features/progress/practised/input";

export const metadata = { title: "What you practised" };

export default async function Page({ searchParams }: PageProps<"/progress/practised">) {
  return <PractisedPage search={practisedSearch.parse(await searchParams)} />;
}
