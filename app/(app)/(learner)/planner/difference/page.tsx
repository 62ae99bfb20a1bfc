import { DifferencePage } from "@/features/planner/difference/components/difference-page";
import { differenceSearch } from "@/features/planner/difference/input";

export const metadata = { title: "Your week beside a role’s" };

export default async function Page({ searchParams }: PageProps<"/planner/difference">) {
  return <DifferencePage search={differenceSearch.parse(await searchParams)} />;
}
