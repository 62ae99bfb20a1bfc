import { redirect } from "next/navigation";
import { OwnDayOf, type Reader } from "@/components/own-day";
import { currentPerson } from "@/features/account/session";
import { type Highlight, listHighlights } from "../queries";
import { RemovePassage } from "./remove-passage";

/** Every passage that the reader keeps; one whose paragraph was reworded stands there with its old and its new words. */
export async function PassageList({ cursor }: { cursor: string | undefined }) {
  const learner = await currentPerson();
  if (!learner) redirect("/sign-in?returnTo=/bookmarks/passages");
  const { items, next } = await listHighlights(learner, { limit: 50, cursor });
  if (items.length === 0) return <NothingKept />;
  return (
    <>
      <ol className="max-w-200 border-t border-ink">
        {items.map((highlight) => (
          <Passage key={highlight.id} highlight={highlight} reader={learner} />
        ))}
      </ol>
      {next ? (
        <p className="mt-4">
          <a href={`/bookmarks/passages?cursor=${encodeURIComponent(next)}`}>Older passages</a>
        </p>
      ) : null}
    </>
  );
}

function Passage({ highlight, reader }: { highlight: Highlight; reader: Reader }) {
  const { id, etag, path, anchor, title, quote, prefix, suffix, note, createdAt, state, now } = highlight;
  const old = (
    <blockquote className="border-s-2 border-warn ps-4 font-serif text-base">
      {prefix ? <span className="text-quiet">{`… ${prefix}`}</span> : null}
      <mark className="bg-warn-soft text-ink">{quote}</mark>
      {suffix ? <span className="text-quiet">{`${suffix} …`}</span> : null}
    </blockquote>
  );
  return (
    <li id={id} className="grid gap-2 border-b border-rule py-5">
      <p className="text-xs text-quiet">
        <a href={anchor ? `${path}#${anchor}` : path}>{title}</a> · kept on{" "}
        <OwnDayOf at={createdAt} reader={reader} />
      </p>
      {state === "present" ? (
        old
      ) : (
        <dl className="grid gap-3">
          <div>
            <dt className="text-xs text-quiet">It said</dt>
            <dd>{old}</dd>
          </div>
          <div>
            <dt className="text-xs text-quiet">{state === "changed" ? "It says now" : "Now"}</dt>
            <dd className={state === "changed" ? "border-s-2 border-line ps-4 font-serif text-base" : ""}>
              {now ?? "Nothing like it stands there any more."}
            </dd>
          </div>
        </dl>
      )}
      {note ? <p className="whitespace-pre-wrap">{note}</p> : null}
      <RemovePassage id={id} etag={etag} quote={quote} />
    </li>
  );
}

function NothingKept() {
  return (
    <div className="measure border-t border-ink pt-5">
      <h2 className="text-lg">No passage kept yet</h2>
      <p className="mt-2">
        Select words in a guide or an article, and keep them with “Keep this passage”. They are marked there
        when you come back, and here you see what became of them. Begin with{" "}
        <a href="/roles/backend-developer">the guide to the backend developer</a>.
      </p>
    </div>
  );
}
