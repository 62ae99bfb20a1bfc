import { RolesPage } from "@/features/guides/components/roles-page";
import { parseRoleSearch } from "@/features/guides/input";

export const metadata = {
  title: "Roles",
  description: "Every role with a guide, its working day drawn to the clock.",
  alternates: { canonical: "/roles" },
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
  return <RolesPage search={parseRoleSearch(await searchParams)} />;
}
