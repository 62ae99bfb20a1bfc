import { notFound, redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { Prose } from "@/components/prose";
import { currentPerson } from "@/features/account/session";
import { AppError } from "@/lib/errors";
import type { Learner } from "@/lib/http/person";
import { absoluteLink } from "@/lib/site";
import { bookmarksHref } from "../bookmarks-href";
import { getList } from "../lists/queries";
import { listBookmarks } from "../queries";
import { BecameNote } from "./became-note";
import { PrintButton } from "./print-button";

/** More than anybody prints. */
const mostItems = 1000;

/** A list of one's own for paper: everything in its order, with addresses in full and one's notes. */
export async function PrintedList({ id }: { id: string | undefined }) {
  const learner = await currentPerson();
  if (!learner) redirect("/sign-in?returnTo=/bookmarks");
  const list = id ? await findList(learner, id) : null;
  if (!list) notFound();
  const { items } = await listBookmarks(learner, { list: list.id, limit: mostItems });
  return (
    <>
      <PageHead
        kicker={
          <a href={bookmarksHref({ list: list.id })} className="no-print">
            Bookmarks
          </a>
        }
        title={list.name}
        actions={<PrintButton />}
      />
      {list.description ? <Prose markdown={list.description} className="measure" /> : null}
      <ol className="measure mt-6 border-t border-ink">
        {items.map(({ id: bookmark, title, ownTitle, text, href, note, became }) => (
          <li key={bookmark} className="break-inside-avoid border-b border-rule py-4 wrap-anywhere">
            <h2 className="text-lg leading-(--text-lg--line-height)">{ownTitle ?? title}</h2>
            {href ? (
              <p className="text-xs">
                <a href={href}>{absoluteLink(href, "/")}</a>
              </p>
            ) : null}
            {text ? <p className="mt-1 whitespace-pre-line">{text}</p> : null}
            {became.length > 0 ? <BecameNote title={title} became={became} /> : null}
            {note ? <Prose markdown={note} className="mt-2 border-s-2 border-line ps-3" /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

async function findList(learner: Learner, id: string) {
  try {
    return await getList(learner, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}
