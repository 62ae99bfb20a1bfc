import { SalariesIndex } from "@/features/salaries/components/salaries-index";
import { salaryPageQuery } from "@/features/salaries/input";
import { salariesMetadata } from "@/features/salaries/metadata";

export const generateMetadata = salariesMetadata;

export default async function SalariesPage({ searchParams }: { searchParams: Promise<object> }) {
  const { country } = salaryPageQuery.parse(await searchParams);
  return <SalariesIndex country={country} />;
}
