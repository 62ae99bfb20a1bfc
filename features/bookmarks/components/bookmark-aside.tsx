import { AddressForm } from "@/components/address-form";
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
  /** Whether there is anything to search. */
  isEmpty: boolean;
}

/** Beside the bookmarks: the search, and every choice of them as a link. */
export function BookmarkAside({ page, lists, tags, error, isEmpty }: Props) {
  const { q } = page;
  const chosen = chosenName(page, lists);
  const { list, tag, state, trash } = page;
  return (
    <>
      <search className={isEmpty ? "hidden" : undefined}>
        <AddressForm key={bookmarksHref(page)} action="/bookmarks" className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 grow basis-60">
            <Field
              id="bookmark-search"
              name="q"
              type="search"
              label={chosen && !page.duplicates ? `Search in ${chosen}` : "Search your bookmarks"}
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
          </div>
          <Button type="submit">Search</Button>
          {/* The search stays in what is chosen. */}
          {Object.entries({ list, tag, state, trash }).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )}
          {chosen && q && !page.duplicates ? (
            <a href={bookmarksHref({ q })} className="tap">
              Search everything you keep
            </a>
          ) : null}
        </AddressForm>
      </search>
      <details className={`unfolded-from-lg ${isEmpty ? "" : "mt-4"}`}>
        <summary className="min-h-11 content-center font-semibold lg:hidden">
          Lists, tags and more{chosen ? `: ${chosen}` : null}
        </summary>
        <nav aria-label="Choices" className={`grid gap-6 ${isEmpty ? "" : "lg:mt-6"}`}>
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
          <Choices title="Lists" id="lists">
            {lists.map((list) => (
              <Choice
                key={list.id}
                href={bookmarksHref({ list: list.id })}
                isHere={page.list === list.id}
                count={list.count}
                edit={<ListDialog list={list} />}
                more={<ListWays list={list} isHere={page.list === list.id} />}
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

/** What a phone, where the choices are folded, says that it shows. */
function chosenName({ list, tag, state, duplicates, trash }: BookmarkPage, lists: List[]): string | null {
  if (tag) return `#${tag}`;
  if (list) return lists.find(({ id }) => id === list)?.name ?? "no list";
  return state ?? (duplicates ? "duplicates" : trash ? "trash" : null);
}

/** The page that others see, and the list on paper or as a book. */
function ListWays({ list: { id, name, url, access, count }, isHere }: { list: List; isHere: boolean }) {
  const ways = [
    url ? (
      <a key="url" href={url}>
        {access === "public" ? "Public page" : "Page by link"}
        <span className="sr-only">{` of ${name}`}</span>
      </a>
    ) : null,
    isHere && count > 0 ? (
      <a key="print" href={`/bookmarks/print?list=${id}`}>
        Print
      </a>
    ) : null,
    isHere && count > 0 ? (
      <a key="epub" href={`/api/v1/lists/${id}/epub`} download>
        EPUB
      </a>
    ) : null,
  ].filter((way) => way !== null);
  if (ways.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4 pb-1 text-xs *:inline-flex *:min-h-11 *:items-center lg:*:min-h-6">
      {ways}
    </p>
  );
}

function isNamed(tag: string | undefined, name: string): boolean {
  return tag !== undefined && tagKey(tag) === tagKey(name);
}

function Choices({ title, id, children }: { title: string; id?: string; children: React.ReactNode }) {
  return (
    <div>
      <h2
        id={id}
        tabIndex={id ? -1 : undefined}
        className="border-b border-rule pb-1 text-sm leading-(--text-sm--line-height)"
      >
        {title}
      </h2>
      <ul className="mt-1">{children}</ul>
    </div>
  );
}

function Choice({
  href,
  isHere,
  count,
  edit,
  more,
  children,
}: {
  href: string;
  isHere: boolean;
  count?: number;
  edit?: React.ReactNode;
  /** Stands under it. */
  more?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <li>
      <div className="flex items-baseline gap-x-3">
        <a
          href={href}
          aria-current={isHere ? "page" : undefined}
          className={`inline-flex min-h-11 min-w-0 items-center wrap-anywhere lg:min-h-8 ${isHere ? "font-semibold text-ink" : ""}`}
        >
          {children}
        </a>
        {count === undefined ? null : <span className="num text-xs text-quiet">{count}</span>}
        {edit ? <span className="ms-auto text-xs">{edit}</span> : null}
      </div>
      {more}
    </li>
  );
}
