import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { parseSalaryPage } from "@/features/salaries/input";
import { roleSalariesMetadata } from "@/features/salaries/metadata";
import { RoleSalariesPage } from "@/features/salaries/role/components/role-salaries-page";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  return roleSalariesMetadata((await params).role);
}

export default async function RolePage({ params, searchParams }: Props) {
  const { role } = await params;
  const { country, refused } = parseSalaryPage(await searchParams);
  return (
    <RoleSalariesPage
      role={role}
      country={country}
      refused={refused}
      keep={(target) => <KeepButton target={target} />}
    />
  );
}
