import { GlossaryPage } from "@/features/guides/catalogue/components/glossary-page";

export const metadata = {
  title: "Glossary",
  description: "The words of the trade, each with one meaning.",
  alternates: { canonical: "/glossary" },
};

export default function Page() {
  return <GlossaryPage />;
}
