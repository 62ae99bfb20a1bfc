import { currentPerson } from "@/features/account/session";
import { listFollowed } from "../follows/queries";
import { FollowedList } from "./followed-list";

/** The series that the reader follows, each with the way to follow it no longer. */
export async function FollowedSeries() {
  const learner = await currentPerson();
  if (!learner) return null;
  const followed = await listFollowed(learner);
  return (
    <section aria-labelledby="followed" className="border-t border-ink pt-3">
      <h2 id="followed" className="text-base font-semibold">
        Series you follow
      </h2>
      {followed.length === 0 ? (
        <p className="text-quiet">
          None. The page of a <a href="/articles">series</a> has a button for it.
        </p>
      ) : (
        <FollowedList series={followed} />
      )}
    </section>
  );
}
