import { ButtonLink } from "@/components/button";
import { KeepForm, type KeepTarget } from "@/features/bookmarks/components/keep-form";
import { GuidePage } from "@/features/guides/components/guide-page";
import { guideMetadata } from "@/features/guides/metadata";
import { SalarySummary } from "@/features/salaries/components/salary-summary";
import "../../guide.css";

interface Props {
  params: Promise<{ role: string }>;
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata((await params).role);
}

const keep = (target: KeepTarget) => <KeepForm target={target} />;

export default async function RolePage({ params }: Props) {
  const { role } = await params;
  return (
    <GuidePage
      role={role}
      // Called, so that a role without any figure has no empty section.
      salary={await SalarySummary({ role, keep })}
      useDay={<ButtonLink href={`/planner/new?role=${role}`}>Use this day in my planner</ButtonLink>}
      keep={keep}
    />
  );
}
