import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { salaryPageQuery } from "@/features/salaries/input";
import { roleSalariesMetadata } from "@/features/salaries/metadata";
import { RoleSalariesPage } from "@/features/salaries/role/components/role-salaries-page";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<object>;
}

export async function generateMetadata({ params }: Props) {
  return roleSalariesMetadata((await params).role);
}

export default async function RolePage({ params, searchParams }: Props) {
  const { role } = await params;
  const { country } = salaryPageQuery.parse(await searchParams);
  return <RoleSalariesPage role={role} country={country} keep={(target) => <KeepButton target={target} />} />;
}
