import { redirect } from "next/navigation";
import { currentPerson } from "@/features/account/session";
import { listBookmarks } from "../queries";
import { BookmarkRow } from "./bookmark-row";
import { KeptThing } from "./kept-thing";
import { NothingKept } from "./nothing-kept";

/** What the reader keeps, the newest first, fifty at a time. */
export async function BookmarkList({ after }: { after: string | undefined }) {
  const learner = await currentPerson();
  if (!learner) redirect("/sign-in?returnTo=/bookmarks");
  const { items, next } = await listBookmarks(learner, { limit: 50, cursor: after });
  if (items.length === 0 && !after) return <NothingKept />;
  return (
    <>
      <ul className="border-t border-ink" aria-label="What you kept">
        {items.map((bookmark) => (
          <BookmarkRow
            key={bookmark.id}
            id={bookmark.id}
            etag={bookmark.etag}
            title={bookmark.title}
            note={bookmark.note ?? ""}
          >
            <KeptThing bookmark={bookmark} timeZone={learner.timeZone} />
          </BookmarkRow>
        ))}
      </ul>
      {after || next ? (
        <nav aria-label="Pages" className="mt-6 flex gap-6">
          {after ? <a href="/bookmarks">Newest</a> : null}
          {next ? <a href={`/bookmarks?after=${next}`}>Older</a> : null}
        </nav>
      ) : null}
    </>
  );
}
