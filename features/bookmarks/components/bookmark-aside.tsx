import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { readingStates } from "@/db/enums";
import { env } from "@/lib/env";
import { bookmarksHref } from "../bookmarks-href";
import type { BookmarkPage } from "../input";
import type { List } from "../lists/queries";
import { tagKey } from "../tag-name";
import type { Tag } from "../tags/queries";
import { FileDialogs } from "./file-dialogs";
import { ListDialog } from "./list-dialog";
import { TagEditor } from "./tag-editor";

interface Props {
  page: BookmarkPage;
  lists: List[];
  tags: Tag[];
  /** Why the search cannot be read. */
  error: string | null;
}

/** Beside the bookmarks: the search, and every choice of them as a link. */
export function BookmarkAside({ page, lists, tags, error }: Props) {
  const { q } = page;
  return (
    <>
      <search>
        <form action="/bookmarks" className="grid gap-2">
          <Field
            id="bookmark-search"
            name="q"
            type="search"
            label="Search your bookmarks"
            hint={
              <>
                Words, <code>or</code>, <code>-not</code>, “a phrase”, <code>tag:go</code>,{" "}
                <code>is:unread</code>
              </>
            }
            error={error}
            defaultValue={q}
            maxLength={500}
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      <details className="unfolded-from-lg mt-4" open={Boolean(page.list ?? page.tag ?? page.state)}>
        <summary className="min-h-11 content-center font-semibold lg:hidden">Lists, tags and more</summary>
        <nav aria-label="Choices" className="grid gap-6 lg:mt-6">
          <Choices title="Show">
            <Choice href={bookmarksHref({})} isHere={Object.values(page).every((value) => !value)}>
              Everything
            </Choice>
            {readingStates.map((state) => (
              <Choice key={state} href={bookmarksHref({ state })} isHere={page.state === state}>
                {state[0]?.toUpperCase()}
                {state.slice(1)}
              </Choice>
            ))}
            <Choice href={bookmarksHref({ duplicates: "1" })} isHere={page.duplicates === "1"}>
              Duplicates
            </Choice>
            {env().LINK_CHECKS === "on" ? (
              <Choice href={bookmarksHref({ q: "is:broken" })} isHere={page.q === "is:broken"}>
                Broken links
              </Choice>
            ) : null}
            <Choice href="/bookmarks/coverage" isHere={false}>
              Coverage by task
            </Choice>
            <Choice href={bookmarksHref({ trash: "1" })} isHere={page.trash === "1"}>
              Trash
            </Choice>
          </Choices>
          <Choices title="Lists">
            {lists.map((list) => (
              <Choice
                key={list.id}
                href={bookmarksHref({ list: list.id })}
                isHere={page.list === list.id}
                count={list.count}
                more={
                  <>
                    {list.url ? (
                      <a href={list.url}>{list.access === "public" ? "public" : "by link"}</a>
                    ) : null}
                    {page.list === list.id && list.count > 0 ? (
                      <>
                        <a href={`/bookmarks/print?list=${list.id}`}>Print</a>
                        <a href={`/api/v1/lists/${list.id}/epub`} download>
                          EPUB
                        </a>
                      </>
                    ) : null}
                    <ListDialog list={list} />
                  </>
                }
              >
                {list.name}
              </Choice>
            ))}
            <li>
              <ListDialog list={null} />
            </li>
          </Choices>
          {tags.length > 0 ? (
            <Choices title="Tags">
              {tags.map((tag) => (
                <Choice
                  key={tag.id}
                  href={bookmarksHref({ tag: tag.name })}
                  isHere={isNamed(page.tag, tag.name)}
                  count={tag.count}
                >
                  {tag.name}
                </Choice>
              ))}
            </Choices>
          ) : null}
          <TagEditor tags={tags} chosen={tags.find(({ name }) => isNamed(page.tag, name))} />
        </nav>
        <FileDialogs />
      </details>
    </>
  );
}

function isNamed(tag: string | undefined, name: string): boolean {
  return tag !== undefined && tagKey(tag) === tagKey(name);
}

function Choices({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <h2 className="border-b border-rule pb-1 text-sm leading-(--text-sm--line-height)">{title}</h2>
      <ul className="mt-1">{children}</ul>
    </div>
  );
}

function Choice({
  href,
  isHere,
  count,
  more,
  children,
}: {
  href: string;
  isHere: boolean;
  count?: number;
  more?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <a
        href={href}
        aria-current={isHere ? "page" : undefined}
        className={`inline-flex min-h-11 min-w-0 items-center wrap-anywhere lg:min-h-8 ${isHere ? "font-semibold text-ink" : ""}`}
      >
        {children}
      </a>
      {count === undefined ? null : <span className="num text-xs text-quiet">{count}</span>}
      {more ? <span className="ms-auto flex items-center gap-3 text-xs">{more}</span> : null}
    </li>
  );
}
