import { RolesPage } from "@/features/guides/finding/components/roles-page";
import { parseRoleSearch } from "@/features/guides/finding/input";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Roles",
    description: "Every role with a guide, its working day drawn to the clock.",
    path: "/roles",
  });

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  return <RolesPage search={parseRoleSearch(await searchParams)} />;
}
