import { PracticePage } from "@/features/guides/components/practice-page";
import { practiceMetadata } from "@/features/guides/metadata";
import { OwnAnswers } from "@/features/progress/components/own-answers";
import "../../../practice.css";

interface Props {
  params: Promise<{ role: string }>;
}

export async function generateMetadata({ params }: Props) {
  return practiceMetadata((await params).role);
}

export default async function RolePracticePage({ params }: Props) {
  const { role } = await params;
  return <PracticePage role={role} own={<OwnAnswers role={role} />} />;
}
