import { Day } from "@/components/date";
import { DayKey } from "@/components/day-kind";
import { DayStrip } from "@/components/day-strip";
import { PageHead } from "@/components/page-head";
import { dayStretches } from "@/features/guides/day-stretches";
import { guideWords } from "@/features/guides/guide-words";
import type { PublishedGuide } from "@/features/guides/queries";
import type { ReadingPath } from "@/features/guides/reading-path";
import { dayOf } from "@/lib/dates";
import { readingMinutes } from "@/lib/reading-time";
import { AuthorLinks } from "./links";
import { PathSwitch } from "./path-switch";
import type { KeepSlot } from "./section";

/** The head of a guide: what the role is, how fresh the text is, and its day as one strip. */
export function GuideHead({
  guide,
  keep,
  path,
}: {
  guide: PublishedGuide;
  keep?: KeepSlot;
  path: ReadingPath | null;
}) {
  const { content, role } = guide;
  const stretches = dayStretches(content.day.activities);
  return (
    <PageHead
      kicker={<a href="/roles">Roles</a>}
      title={content.title}
      summary={content.summary}
      facts={[
        { term: "Updated", value: <Day day={dayOf(guide.updatedAt)} /> },
        {
          term: "Reviewed",
          value: content.review.on ? (
            <>
              <Day day={content.review.on} />
              {guide.reviewer ? (
                <>
                  {" "}
                  by <AuthorLinks authors={[guide.reviewer]} />
                </>
              ) : null}
            </>
          ) : (
            "Not yet reviewed"
          ),
        },
        { term: "Next review", value: content.review.nextOn ? <Day day={content.review.nextOn} /> : null },
        { term: "Reading time", value: `${readingMinutes(guideWords(content))} min` },
        { term: "By", value: <AuthorLinks authors={guide.authors} /> },
      ]}
      actions={keep?.({ kind: "guide", role: role.slug, title: content.title })}
    >
      {stretches.length > 0 ? (
        <div className="space-y-3">
          <DayStrip size="line" stretches={stretches} label="A typical day" />
          <DayKey kinds={stretches.map((stretch) => stretch.kind)} />
        </div>
      ) : null}
      <PathSwitch role={role.slug} path={path} />
    </PageHead>
  );
}
