import { SourcesPage } from "@/features/guides/catalogue/components/sources-page";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Sources and licences",
    description: "Where the facts and figures come from, and under which licence they may be used.",
    path: "/sources",
  });

export default function Page() {
  return <SourcesPage />;
}
