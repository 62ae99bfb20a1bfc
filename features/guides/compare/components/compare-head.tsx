import { DayKey } from "@/components/day-kind";
import { dayRange } from "@/components/day-range";
import { DayHours, DayStrip } from "@/components/day-strip";
import { SideMark } from "@/components/side-mark";
import { pairAddress } from "@/features/guides/compare/pair-address";
import type { Comparison } from "@/features/guides/compare/queries";
import { dayStretches } from "@/features/guides/day-stretches";
import { guideHref, type ReadingPath } from "@/features/guides/reading-path";
import { roleInSentence } from "@/features/guides/role-words";
import { PairRow } from "./pair";
import { PairForm } from "./pair-form";

/** Both roles by name, purpose and day, and the ways to turn, narrow or change the pair. */
export function CompareHead({
  comparison: { left, right },
  differencesOnly,
  path,
}: {
  comparison: Comparison;
  differencesOnly: boolean;
  path: ReadingPath | null;
}) {
  return (
    <header className="pt-8 sm:pt-12">
      <p className="mb-2 text-quiet">
        <a href="/compare">Compare</a>
      </p>
      <h1>
        {left.role.title} and {roleInSentence(right.role.title)}
      </h1>
      <DayPair left={left} right={right} path={path} />
      <div className="mt-6">
        <PairRow
          heading="p"
          label="What it is for"
          titles={{ left: left.role.title, right: right.role.title }}
          left={<p className="font-serif text-base">{left.content.purpose}</p>}
          right={<p className="font-serif text-base">{right.content.purpose}</p>}
        />
      </div>
      <div className="mt-4 flex flex-wrap justify-between gap-x-12 gap-y-4 border-t border-ink">
        <nav aria-label="View" className="flex flex-wrap items-center gap-x-6 self-start">
          <ViewLink
            href={pairAddress(left.role.slug, right.role.slug, { path })}
            isCurrent={!differencesOnly}
            name="Everything"
          />
          <ViewLink
            href={pairAddress(left.role.slug, right.role.slug, { differencesOnly: true, path })}
            isCurrent={differencesOnly}
            name="Differences only"
          />
          <a
            href={pairAddress(right.role.slug, left.role.slug, { differencesOnly, path })}
            className="inline-flex min-h-11 items-center"
          >
            Swap the sides
          </a>
        </nav>
        <div className="w-full pt-3 lg:w-auto lg:basis-140">
          <PairForm a={left.role.slug} b={right.role.slug} />
        </div>
      </div>
    </header>
  );
}

function ViewLink({ href, isCurrent, name }: { href: string; isCurrent: boolean; name: string }) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? "true" : undefined}
      className={`inline-flex min-h-11 items-center border-t-2 no-underline ${isCurrent ? "-mt-px border-ink font-semibold text-ink" : "-mt-px border-transparent hover:underline"}`}
    >
      {name}
    </a>
  );
}

/** The two days on one clock, each beside its role. */
function DayPair({ left, right, path }: Pick<Comparison, "left" | "right"> & { path: ReadingPath | null }) {
  const days = [
    { side: "left" as const, guide: left, stretches: dayStretches(left.content.day.activities) },
    { side: "right" as const, guide: right, stretches: dayStretches(right.content.day.activities) },
  ];
  const all = days.flatMap(({ stretches }) => stretches);
  const range = dayRange(all, 60);
  return (
    <div className="mt-8">
      {range ? (
        <div className="pair-days border-t border-ink pt-3" aria-hidden="true">
          <div className="hours">
            <DayHours range={range} />
          </div>
        </div>
      ) : null}
      <dl className="pair-days mt-1">
        {days.map(({ side, guide, stretches }) => (
          <div key={side} className="contents">
            <dt className="font-semibold">
              <SideMark side={side} />
              <a href={guideHref(guide.role.slug, path)}>{guide.role.title}</a>
            </dt>
            <dd>
              {range ? (
                <DayStrip
                  size="line"
                  stretches={stretches}
                  {...range}
                  label={`A typical day, ${guide.role.title}`}
                />
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {range ? (
        <div className="mt-3">
          <DayKey kinds={all.map(({ kind }) => kind)} />
        </div>
      ) : null}
    </div>
  );
}
