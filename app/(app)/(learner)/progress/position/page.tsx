import { PositionPage } from "@/features/progress/position/components/position-page";
import { positionSearch } from "@/features/progress/position/input";

export const metadata = { title: "Your place in the pay range" };

export default async function Page({ searchParams }: PageProps<"/progress/position">) {
  return <PositionPage search={positionSearch.parse(await searchParams)} />;
}
