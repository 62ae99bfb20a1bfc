import { ButtonLink } from "@/components/button";
import { PageHead } from "@/components/page-head";
import { DeskOverview } from "@/features/guides/drafts/components/desk-overview";

export const metadata = { title: "Desk" };

export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const { after } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead
        title="Desk"
        summary="Every guide, what readers see of it, and what is being written."
        actions={<ButtonLink href="/desk/salaries">Pay figures</ButtonLink>}
      />
      <DeskOverview after={typeof after === "string" ? after : undefined} />
    </main>
  );
}
