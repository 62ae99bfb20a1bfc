import { TechnologiesPage } from "@/features/guides/catalogue/components/technologies-page";

export const metadata = {
  title: "Technologies",
  description:
    "The tools of the trade: what each is used for in which role, and how many people work with it.",
  alternates: { canonical: "/technologies" },
};

export default function Page() {
  return <TechnologiesPage />;
}
