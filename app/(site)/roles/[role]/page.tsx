import { ButtonLink } from "@/components/button";
import { KeepForm } from "@/features/bookmarks/components/keep-form";
import { GuidePage } from "@/features/guides/components/guide-page";
import { guideMetadata } from "@/features/guides/metadata";
import "../../guide.css";

interface Props {
  params: Promise<{ role: string }>;
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata((await params).role);
}

export default async function RolePage({ params }: Props) {
  const { role } = await params;
  return (
    <GuidePage
      role={role}
      useDay={<ButtonLink href={`/planner/new?role=${role}`}>Use this day in my planner</ButtonLink>}
      keep={(target) => <KeepForm target={target} />}
    />
  );
}
