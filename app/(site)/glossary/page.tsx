import { GlossaryPage } from "@/features/guides/catalogue/components/glossary-page";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Glossary",
    description: "The words of the trade, each with one meaning.",
    path: "/glossary",
  });

export default function Page() {
  return <GlossaryPage />;
}
