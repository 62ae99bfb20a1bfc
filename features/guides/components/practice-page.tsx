import { notFound, permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { LinkedData } from "@/components/linked-data";
import { PageHead } from "@/components/page-head";
import { Prose } from "@/components/prose";
import { practiceLinkedData } from "@/features/guides/metadata";
import {
  type AskingTask,
  askingTasks,
  countQuestions,
  practiceHref,
  questionsInWords,
} from "@/features/guides/practice";
import { findCanonicalRole, findPublishedGuide, type PublishedGuide } from "@/features/guides/queries";
import { GuideContents } from "./guide-contents";

/**
 * The questions of a role's guide, each with its answer folded behind it. A guide that asks nothing has no such page.
 * @param own where a reader's own answers stand; progress is another feature.
 */
export async function PracticePage({ role, own }: { role: string; own?: ReactNode }) {
  const guide = await findPublishedGuide(role);
  if (!guide) {
    const canonical = await findCanonicalRole(role);
    if (canonical) permanentRedirect(practiceHref(`/roles/${canonical}`));
    notFound();
  }
  return <PracticeDocument guide={guide} at={`/roles/${role}`} own={own} />;
}

/** The questions of a guide set as a page, published or not yet. @param at the address of the guide. */
export function PracticeDocument({ guide, at, own }: { guide: PublishedGuide; at: string; own?: ReactNode }) {
  const tasks = askingTasks(guide.content);
  if (tasks.length === 0) notFound();
  const { title } = guide.content;
  const of = tasks.length === 1 ? "one task" : `${tasks.length} tasks`;
  return (
    <main id="content" className="page guide">
      <LinkedData data={practiceLinkedData(guide)} />
      <PageHead
        kicker={
          <>
            <a href="/roles">Roles</a> / <a href={at}>{title}</a>
          </>
        }
        title={`${title}: check yourself`}
        summary={`${questionsInWords(countQuestions(tasks))} on ${of} of the guide. Answer each for yourself before you open it.`}
      >
        {own}
      </PageHead>
      <div className="columns">
        <GuideContents items={tasks.map(({ key, title: name }) => ({ anchor: key, title: name }))} />
        <div className="wide">
          {tasks.map((task) => (
            <Questions key={task.key} task={task} at={at} />
          ))}
        </div>
      </div>
    </main>
  );
}

function Questions({ task: { key, title, questions }, at }: { task: AskingTask; at: string }) {
  return (
    <section aria-labelledby={key} className="guide-section practice" data-task={key}>
      <h2 id={key} tabIndex={-1}>
        {title}
      </h2>
      <p className="practice-of">
        {questionsInWords(questions.length)} <output />
        <a href={`${at}#${key}`} className="no-print">
          Read the task<span className="sr-only">: {title}</span>
        </a>
      </p>
      <ol>
        {questions.map(({ key: name, question, answer }) => (
          <li key={name}>
            <details data-question={name}>
              <summary>{question}</summary>
              <Prose markdown={answer} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
