import { TechnologiesPage } from "@/features/guides/catalogue/components/technologies-page";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Technologies",
    description:
      "The tools of the trade: what each is used for in which role, and how many people work with it.",
    path: "/technologies",
  });

export default function Page() {
  return <TechnologiesPage />;
}
