import { ButtonLink } from "@/components/button";
import { KeepButton } from "@/features/bookmarks/components/keep-form";
import { GuidePage } from "@/features/guides/components/guide-page";
import { parseGuideQuery } from "@/features/guides/input";
import { guideMetadata } from "@/features/guides/metadata";
import { PassagePart } from "@/features/highlights/components/passage-part";
import { MarkControl } from "@/features/progress/components/mark-control";
import { PickOne } from "@/features/progress/components/pick-one";
import { SalarySummary } from "@/features/salaries/components/salary-summary";

interface Props {
  params: Promise<{ role: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata((await params).role);
}

export default async function RolePage({ params, searchParams }: Props) {
  const { role } = await params;
  return (
    <>
      <GuidePage
        role={role}
        // Called, so that a role without any figure has no empty section.
        salary={await SalarySummary({ role, keep: (target) => <KeepButton target={target} /> })}
        useDay={<ButtonLink href={`/planner/new?role=${role}`}>Use this day in my planner</ButtonLink>}
        keep={(target) => <KeepButton target={{ role, ...target }} />}
        mark={(box, key) => <MarkControl entry={key}>{box}</MarkControl>}
        pick={(entry, options) => <PickOne entry={entry}>{options}</PickOne>}
        query={parseGuideQuery(await searchParams)}
      />
      <PassagePart />
    </>
  );
}
