import { GuidePreview } from "@/features/guides/drafts/components/guide-preview";
import "@/app/(site)/guide.css";
import "@/app/(site)/practice.css";

export const metadata = { title: "Preview of the questions", robots: "noindex" };

export default async function PracticePreviewPage({ params }: PageProps<"/desk/preview/[role]/practice">) {
  const { role } = await params;
  return <GuidePreview role={role} of="practice" />;
}
