import { GuideWorkbench } from "@/features/guides/drafts/components/guide-workbench";

export const metadata = { title: "Edit a guide" };

export default async function GuideDeskPage({ params }: PageProps<"/desk/guides/[role]">) {
  const { role } = await params;
  return (
    <main id="content" className="page">
      <GuideWorkbench role={role} />
    </main>
  );
}
