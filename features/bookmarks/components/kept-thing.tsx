import { OwnDay, OwnDayOf, type Reader } from "@/components/own-day";
import { dayOf } from "@/lib/dates";
import { countryName, formatCountFor } from "@/lib/money";
import { bookmarksHref } from "../bookmarks-href";
import type { Bookmark } from "../queries";
import { BecameNote } from "./became-note";
import { hostOf, kindName } from "./kind-names";
import { TakeWords } from "./take-words";

/** What was kept, with what became of it since. */
export function KeptThing({ bookmark, reader }: { bookmark: Bookmark; reader: Reader }) {
  const { title, ownTitle, text, href, kind, current, keptAt, state, list, reading, brokenSince } = bookmark;
  const isFigure = kind === "figure";
  const place = reading?.anchor && href?.startsWith("/") ? `${href.split("#")[0]}#${reading.anchor}` : href;
  const facts = [
    bookmark.role && kind !== "guide" ? bookmark.role.title : null,
    state === "reading" && reading ? `reading, ${Math.round(reading.share * 100)} %` : state,
    list ? `in “${list.name}”` : null,
    href || !current ? null : "no page of its own",
  ].filter(Boolean);
  return (
    <>
      <p className="text-xs text-quiet">{kindName(bookmark)}</p>
      <h2 className="text-lg leading-(--text-lg--line-height)">
        {href ? (
          <a href={place ?? href} className="tap">
            {ownTitle ?? title}
          </a>
        ) : (
          (ownTitle ?? title)
        )}
      </h2>
      {kind === "link" && href !== title ? (
        <p className="truncate text-xs text-quiet">{hostOf(href ?? "")}</p>
      ) : null}
      {brokenSince ? <BrokenNote since={brokenSince} locale={reader.locale} /> : null}
      {text ? (
        <p className={isFigure ? "num mt-1 text-lg" : "measure mt-1 line-clamp-3 text-pretty"}>{text}</p>
      ) : null}
      {isFigure ? <FigureFacts bookmark={bookmark} locale={reader.locale} /> : null}
      <Since bookmark={bookmark} locale={reader.locale} />
      <Tags bookmark={bookmark} />
      <p className="mt-1 text-xs text-quiet">
        {facts.join(" · ")} · kept on <OwnDayOf at={keptAt} reader={reader} />
      </p>
    </>
  );
}

/** Found dead on three days: what was kept of it stands, and the link stays to be tried. */
function BrokenNote({ since, locale }: { since: string; locale: string }) {
  return (
    <p className="mt-1 text-warn">
      Broken: nothing has answered there since <OwnDay day={dayOf(since)} locale={locale} />.
    </p>
  );
}

/** As many of the tags that nobody wrote as stand beside the owner's own without crowding them out. */
const shownTags = 3;

/** The owner's own words, and apart from them the tasks that the guides know for it. */
function Tags({ bookmark: { tags, graphTags } }: { bookmark: Bookmark }) {
  const rest = graphTags.slice(shownTags);
  return (
    <>
      {tags.length > 0 ? (
        <ul className="mt-1 flex flex-wrap gap-x-3 text-xs" aria-label="Your tags">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={bookmarksHref({ tag })} className="tap inline-block py-1">
                #{tag}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {graphTags.length > 0 ? (
        <div className="mt-1 text-xs text-quiet">
          Used for <TaskLinks tasks={graphTags.slice(0, shownTags)} />
          {rest.length > 0 ? (
            <details className="inline-block">
              <summary className="min-h-6 ps-2 pointer-coarse:min-h-11 pointer-coarse:content-center">
                and {rest.length} more
              </summary>
              <TaskLinks tasks={rest} />
            </details>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function TaskLinks({ tasks }: { tasks: Bookmark["graphTags"] }) {
  return (
    <ul className="inline" aria-label="Tasks that use it">
      {tasks.map(({ title, href }, at) => (
        <li key={href} className="inline">
          {at === 0 ? null : " · "}
          <a href={href} className="tap inline-block py-1 text-quiet">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A figure never stands without country, measure, source, year and sample size. */
function FigureFacts({ bookmark: { figure }, locale }: { bookmark: Bookmark; locale: string }) {
  if (!figure) return null;
  const facts = [
    countryName(figure.country),
    `measure: ${figure.measure}`,
    figure.source,
    figure.occupation ? `occupation: ${figure.occupation}` : null,
    figure.year === null ? "year not stated by source" : `${figure.year}`,
    figure.n === null ? "sample size not stated" : `n ${formatCountFor(locale, figure.n)}`,
  ];
  return <p className="num mt-1 text-xs text-quiet">{facts.filter(Boolean).join(" · ")}</p>;
}

/** What it said, what it says now, and since when, where the two differ. */
function Since({ bookmark, locale }: { bookmark: Bookmark; locale: string }) {
  const { id, etag, title, text, current, kind, became } = bookmark;
  if (became.length > 0) return <BecameNote title={title} became={became} />;
  if (!current) {
    return <p className="mt-1 text-warn">No longer published. This is what it said.</p>;
  }
  if (kind === "link" || (current.title === title && current.text === text)) return null;
  const changedOn = current.changedAt && dayOf(current.changedAt);
  return (
    <details className="measure mt-1">
      <summary className="min-h-11 content-center text-warn">
        Changed since you kept it
        {changedOn ? (
          <>
            : what it says now is of <OwnDay day={changedOn} locale={locale} />
          </>
        ) : null}
      </summary>
      <div className="border-s-2 border-line ps-3">
        <p>
          <del>
            {current.title === title ? null : <b>{title}. </b>}
            {text}
          </del>{" "}
          <span aria-hidden="true">→</span>{" "}
          <ins>
            {current.title === title ? null : <b>{current.title}. </b>}
            {current.text}
          </ins>
        </p>
        <TakeWords id={id} etag={etag} title={title} />
      </div>
    </details>
  );
}
