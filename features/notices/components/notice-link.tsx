import { CurrentLink } from "@/components/current-link";
import { currentPerson } from "@/features/account/session";
import { mostUnread } from "@/lib/http/hint";
import { countOwn } from "../queries";

/** In the head of an app: the way to the notices, with how many are unread. */
export async function NoticeLink() {
  const unread = await countIfPossible();
  if (unread === null) return null;
  return (
    <CurrentLink
      href="/notices"
      className="here inline-flex min-h-11 items-center gap-1 no-underline hover:underline"
    >
      Notices
      {unread > 0 ? (
        <strong className="num">
          {unread >= mostUnread ? `${unread}+` : unread}
          <span className="sr-only"> unread</span>
        </strong>
      ) : null}
    </CurrentLink>
  );
}

/** Null for a visitor, and while the database is away: the page itself says that, and its head is no worse for it. */
async function countIfPossible(): Promise<number | null> {
  try {
    const learner = await currentPerson();
    return learner && (await countOwn(learner));
  } catch {
    return null;
  }
}
