import { Fragment, type ReactNode } from "react";
import { DayKindLabel } from "@/components/day-kind";
import { DayStrip } from "@/components/day-strip";
import { InlineProse, Prose } from "@/components/prose";
import type { Activity } from "@/features/guides/content";
import { dayStretches } from "@/features/guides/day-stretches";
import type { PublishedGuide } from "@/features/guides/queries";
import { clockOf, layOutDay } from "@/features/guides/timeline";
import { formatMinutes } from "@/lib/clock";
import { SourceNumbers, TaskLinks } from "./links";
import { GuideSection, type KeepSlot } from "./section";

interface Props {
  guide: PublishedGuide;
  numbers: ReadonlyMap<string, number>;
  keep?: KeepSlot;
  /** Turns the day into one's own; the page brings it from the planner. */
  useDay?: ReactNode;
}

/** A typical day, drawn to scale and as a table of the same rows. */
export function DaySection({ guide, numbers, keep, useDay }: Props) {
  const { content } = guide;
  const timeline = layOutDay(content.day.activities);
  if (!timeline) return null;
  return (
    <GuideSection anchor="day" content={content} lead={content.leads.day}>
      <div className="mt-6">
        <DayStrip size="full" stretches={dayStretches(content.day.activities)} label="The day to scale" />
      </div>
      {useDay ? <div className="mt-4">{useDay}</div> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard */}
      <section className="table-scroll mt-6" aria-label="The day as a table" tabIndex={0}>
        <table className="day-table">
          <caption>
            From {clockOf(timeline.start)} to {clockOf(timeline.end)}: {formatMinutes(timeline.minutes)} of
            work
            {timeline.gapMinutes > 0 ? ` and ${formatMinutes(timeline.gapMinutes)} of breaks` : null}
          </caption>
          <thead>
            <tr>
              <th scope="col">Start</th>
              <th scope="col">Activity</th>
              <th scope="col" className="max-sm:hidden">
                Kind
              </th>
              <th scope="col">Length</th>
              <th scope="col">Task</th>
              {keep ? (
                <th scope="col">
                  <span className="sr-only">Keep</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {timeline.pieces.map((piece) =>
              piece.type === "gap" ? (
                <tr key={piece.start} className="text-quiet">
                  <td>{clockOf(piece.start)}</td>
                  <td>Break</td>
                  <td className="max-sm:hidden" />
                  <td colSpan={keep ? 3 : 2}>{formatMinutes(piece.end - piece.start)}</td>
                </tr>
              ) : (
                <tr key={piece.activity.key}>
                  <td>{clockOf(piece.start)}</td>
                  <th scope="row" id={piece.activity.key} tabIndex={-1}>
                    {piece.activity.title}
                    <span className="block font-normal text-quiet">
                      <InlineProse markdown={piece.activity.text} />
                    </span>
                    <span className="font-normal sm:hidden">
                      <DayKindLabel kind={piece.activity.kind} />
                    </span>
                  </th>
                  <td className="max-sm:hidden">
                    <DayKindLabel kind={piece.activity.kind} />
                  </td>
                  <td>
                    <Length activity={piece.activity} guide={guide} numbers={numbers} />
                  </td>
                  <td>
                    {piece.activity.task ? <TaskLinks guide={guide} keys={[piece.activity.task]} /> : null}
                  </td>
                  {keep ? (
                    <td>{keep({ kind: "entry", key: piece.activity.key, title: piece.activity.title })}</td>
                  ) : null}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
      <Prose markdown={content.day.note} className="mt-6" />
      <Prose markdown={content.day.breaks} className="mt-4" />
    </GuideSection>
  );
}

/** A length is never without what it rests on. */
function Length({ activity, guide, numbers }: { activity: Activity } & Pick<Props, "guide" | "numbers">) {
  return (
    <Fragment>
      {formatMinutes(activity.minutes)}
      <span className="block text-xs text-quiet">
        {activity.source ? (
          <>
            source <SourceNumbers guide={guide} numbers={numbers} slugs={[activity.source]} />
          </>
        ) : (
          "editor’s estimate"
        )}
      </span>
    </Fragment>
  );
}
