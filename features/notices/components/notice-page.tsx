import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentPerson } from "@/features/account/session";
import { getChoices, listNotices } from "../queries";
import { NoticeChoices } from "./notice-choices";
import { NoticeList } from "./notice-list";

interface Props {
  cursor: string | undefined;
  /** What else decides of what somebody hears. */
  children?: ReactNode;
}

/** What the reader was told, the newest first, and how they want to hear of more. */
export async function NoticePage({ cursor, children }: Props) {
  const learner = await currentPerson();
  if (!learner) redirect("/sign-in?returnTo=/notices");
  const [{ items, next, unread }, choices] = await Promise.all([
    listNotices(learner, { limit: 50, cursor }),
    getChoices(learner),
  ]);
  return (
    <div className="page-grid gap-y-12">
      <section aria-label="Notices" className="lg:col-span-7">
        {items.length === 0 ? (
          <NothingTold />
        ) : (
          <NoticeList
            items={items}
            unread={unread}
            reader={{ timeZone: learner.timeZone, locale: learner.locale }}
          />
        )}
        {next ? (
          <p className="mt-4">
            <a href={`/notices?cursor=${encodeURIComponent(next)}`}>Older notices</a>
          </p>
        ) : null}
      </section>
      <div className="grid content-start gap-8 lg:col-span-4 lg:col-start-9">
        <NoticeChoices choices={choices} />
        {children}
      </div>
    </div>
  );
}

function NothingTold() {
  return (
    <div className="measure border-t border-ink pt-5">
      <h2 className="text-lg">Nothing to tell you yet</h2>
      <p className="mt-2">
        When editors split, merge or take out something that you keep, it stands here what became of it. When
        you <a href="/articles">follow a series</a>, each new part does too.
      </p>
    </div>
  );
}
