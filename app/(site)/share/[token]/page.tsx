import { SharedProgressPage } from "@/features/progress/components/shared-progress-page";
import { sharedProgressMetadata } from "@/features/progress/share/metadata";

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata({ params }: Props) {
  return sharedProgressMetadata((await params).token);
}

export default async function Page({ params }: Props) {
  return <SharedProgressPage token={(await params).token} />;
}
