import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { GlossaryPage } from "@/features/guides/catalogue/components/glossary-page";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Glossary",
    description: "The words of the trade, each with one meaning.",
    path: "/glossary",
  });

export default function Page() {
  return <GlossaryPage keep={(term, title) => <KeepButton target={{ kind: "term", term, title }} />} />;
}
