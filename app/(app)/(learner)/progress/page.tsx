import { roleGlyphs } from "@/features/guides/components/role-glyphs";
import { ProgressPage } from "@/features/progress/components/progress-page";
import { progressSearch } from "@/features/progress/summary/input";

export const metadata = { title: "Progress" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  return <ProgressPage search={progressSearch.parse(await searchParams)} glyphs={await roleGlyphs()} />;
}
