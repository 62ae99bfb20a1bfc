import { GuidePreview } from "@/features/guides/drafts/components/guide-preview";
import "@/app/(site)/guide.css";

export const metadata = { title: "Preview", robots: "noindex" };

export default async function PreviewPage({ params }: PageProps<"/desk/preview/[role]">) {
  const { role } = await params;
  return <GuidePreview role={role} />;
}
