import { Notice } from "@/components/notice";
import type { Reader } from "@/components/own-day";
import { Prose } from "@/components/prose";
import { currentPerson } from "@/features/account/session";
import { AppError } from "@/lib/errors";
import { decodeCursor } from "@/lib/http/page";
import type { Learner } from "@/lib/http/person";
import { bookmarksHref } from "../bookmarks-href";
import { ownFieldsOf } from "../changed-fields";
import { type BookmarkPage, bookmarkCursor } from "../input";
import { listLists } from "../lists/queries";
import { type Bookmark, listBookmarks, listDuplicates } from "../queries";
import { listTags } from "../tags/queries";
import { BookmarkAside } from "./bookmark-aside";
import { BookmarkBench } from "./bookmark-bench";
import { BookmarkRow } from "./bookmark-row";
import { KeptThing } from "./kept-thing";
import { MergeKept } from "./merge-kept";
import { NothingKept } from "./nothing-kept";
import { OrderedRows } from "./ordered-rows";
import { VisitorBookmarks } from "./visitor-bookmarks";

/** What the reader keeps, fifty at a time, with what can be done to it; a visitor's stands in their browser. */
export async function BookmarkList({ page }: { page: BookmarkPage }) {
  const learner = await currentPerson();
  if (!learner) return <VisitorBookmarks />;
  const [lists, tags] = [await listLists(learner), await listTags(learner)];
  const found = await findPage(learner, page);
  const isFiltered = Object.values(page).some((value) => value !== undefined);
  const isEmpty = found.items.length === 0;
  return (
    <>
      <MergeKept />
      <div className="page-grid gap-y-6">
        <div className="lg:col-span-3">
          <BookmarkAside
            page={page}
            lists={lists}
            tags={tags}
            error={found.error}
            isEmpty={isEmpty && !isFiltered}
          />
        </div>
        <div className="min-w-0 lg:col-span-9">
          {isEmpty && !isFiltered ? <NothingKept /> : null}
          <BookmarkBench
            lists={lists.map(({ id, name }) => ({ id, name }))}
            tags={tags.map(({ name }) => name)}
            isTrash={page.trash === "1"}
            count={found.items.length}
          >
            {isEmpty ? (
              isFiltered && !found.error ? (
                <Notice title="Nothing here">
                  {emptyWords(page)}
                  <p>
                    <a href={bookmarksHref({})} className="tap">
                      Show everything
                    </a>
                  </p>
                </Notice>
              ) : null
            ) : (
              <>
                <PageWords page={page} />
                <Rows page={page} bookmarks={found.items} reader={learner} />
              </>
            )}
          </BookmarkBench>
          {page.after || found.next ? (
            <nav aria-label="Pages" className="mt-6 flex gap-6">
              {page.after ? (
                <a href={bookmarksHref({ ...page, after: undefined })}>Back to the first</a>
              ) : null}
              {found.next ? <a href={bookmarksHref({ ...page, after: found.next })}>Next page</a> : null}
            </nav>
          ) : null}
        </div>
      </div>
    </>
  );
}

interface RowsProps {
  page: BookmarkPage;
  bookmarks: Bookmark[];
  reader: Reader;
}

/** A list shown whole can be put in order; a choice of it cannot. */
function Rows({ page: { list, after, ...choice }, bookmarks, reader }: RowsProps) {
  const rows = bookmarks.map((bookmark) => ({
    id: bookmark.id,
    row: (
      <BookmarkRow
        key={bookmark.id}
        id={bookmark.id}
        etag={bookmark.etag}
        title={bookmark.ownTitle ?? bookmark.title}
        note={bookmark.note ?? ""}
        noteShown={bookmark.note ? <Prose markdown={bookmark.note} className="text-sm" /> : null}
        isTrash={choice.trash === "1"}
        fields={ownFieldsOf(bookmark)}
      >
        <KeptThing bookmark={bookmark} reader={reader} />
      </BookmarkRow>
    ),
  }));
  if (list && list !== "none" && Object.values(choice).every((value) => value === undefined)) {
    return <OrderedRows rows={rows} before={after ? decodeCursor(after, bookmarkCursor)[0] : null} />;
  }
  return (
    <ul className="border-t border-ink" aria-label="What you kept">
      {rows.map(({ row }) => row)}
    </ul>
  );
}

/** What a page that is not all bookmarks shows, where its name does not say it. */
function PageWords({ page: { trash, duplicates } }: { page: BookmarkPage }) {
  if (!trash && !duplicates) return null;
  return (
    <p className="measure mb-3 text-quiet">
      {trash
        ? "What you remove stays here for 30 days."
        : "Each of these addresses is kept more than once, differently spelled. Remove what you do not need."}
    </p>
  );
}

function emptyWords({ trash, q }: BookmarkPage) {
  if (trash) return <p>What you remove stays here for 30 days.</p>;
  return q ? <p>No bookmark fits “{q}”.</p> : <p>No bookmark is here.</p>;
}

async function findPage(learner: Learner, { after, duplicates, ...filter }: BookmarkPage) {
  if (duplicates) return { items: await listDuplicates(learner), next: null, error: null };
  try {
    return { ...(await listBookmarks(learner, { limit: 50, cursor: after, ...filter })), error: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    return { items: [], next: null, error: error.message };
  }
}
