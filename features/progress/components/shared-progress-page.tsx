import { notFound } from "next/navigation";
import { Day } from "@/components/date";
import { PageHead } from "@/components/page-head";
import { findSharedProgress } from "../share/queries";
import { sharedTitle } from "../share/share-words";
import { streakLength } from "../streak/streak-words";
import { Tallies } from "./tallies";

/** What a learner shows of their progress. Every address but theirs is not there. */
export async function SharedProgressPage({ token }: { token: string }) {
  const shared = await findSharedProgress(token);
  if (!shared) notFound();
  const { streak, roles, evidence, changedOn } = shared;
  const isEmpty = streak === null && roles.length === 0 && evidence.length === 0;
  return (
    <main id="content" className="page">
      <PageHead
        title={sharedTitle(shared)}
        summary="Shown by its owner to whoever has this address. They said themselves how far they are."
        facts={[
          {
            term: "Practice",
            value: streak ? (
              <>
                {streakLength(streak.days)}, since <Day day={streak.since} />
              </>
            ) : null,
          },
          { term: "Chosen on", value: <Day day={changedOn} /> },
        ]}
      />
      {isEmpty ? <p className="measure">Nothing to see yet.</p> : null}
      <div className="max-w-200">
        {roles.map(({ role, title, steps, tasks }) => (
          <section key={role} aria-labelledby={`progress-${role}`} className="border-t border-rule py-5">
            <h2 id={`progress-${role}`} className="text-lg">
              <a href={`/roles/${role}`} className="tap">
                {title}
              </a>
            </h2>
            <Tallies steps={steps} tasks={tasks} />
          </section>
        ))}
        {evidence.length > 0 ? (
          <section aria-labelledby="evidence" className="border-t border-rule py-5">
            <h2 id="evidence" className="text-lg">
              Evidence
            </h2>
            <ul className="mt-2">
              {evidence.map(({ id, title, href, practisedOn, url, text }) => (
                <li key={id} className="border-b border-rule py-3 wrap-anywhere last:border-0">
                  <p className="text-xs text-quiet">
                    <Day day={practisedOn} />, {href ? <a href={href}>{title}</a> : title}
                  </p>
                  {url ? (
                    <p>
                      <a href={url} rel="nofollow ugc noreferrer" className="tap">
                        {url.replace(/^https?:\/\/(www\.)?/, "")}
                      </a>
                    </p>
                  ) : null}
                  {text ? <p className="measure font-serif whitespace-pre-wrap">{text}</p> : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </main>
  );
}
