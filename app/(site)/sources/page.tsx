import { SourcesPage } from "@/features/guides/catalogue/components/sources-page";

export const metadata = {
  title: "Sources and licences",
  description: "Where the facts and figures come from, and under which licence they may be used.",
  alternates: { canonical: "/sources" },
};

export default function Page() {
  return <SourcesPage />;
}
