import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "@/components/page-head";
import { now, todayIn } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { countEvidence } from "../evidence/queries";
import { stateInWords } from "../state-words";
import type { ProgressSearch } from "../summary/input";
import { getSummary, listRoleEntries, type RoleEntry } from "../summary/queries";
import { AddEvidence } from "./add-evidence";
import { EvidenceList } from "./evidence-list";
import { ForecastLine } from "./forecast-line";
import { HoursField } from "./hours-field";
import { NoteSearch } from "./note-search";
import { PracticeLine } from "./practice-line";
import { EditedMarks } from "./role-progress";
import { RoleReset } from "./role-reset";
import { Tallies } from "./tallies";

interface Props {
  learner: Learner;
  role: string;
  search: ProgressSearch;
  /** The sign of the role. */
  glyph: ReactNode;
}

/** One role closely: how long each step takes and when they may all be done, evidence, notes. */
export async function RoleWorkbench({ learner, role, search, glyph }: Props) {
  const { roles, states, lengths, locale } = await getSummary(learner, role);
  const [summary] = roles;
  if (!summary) notFound();
  const entries = await listRoleEntries(role);
  const practised = await countEvidence(learner, role);
  const today = todayIn(learner.timeZone, now()).toString();
  const { pace } = summary;
  const row = (entry: RoleEntry) => {
    const state = states.get(entry.entry) ?? null;
    const practice = practised.get(entry.entry) ?? null;
    return (
      <li
        key={entry.entryId}
        className="flex flex-wrap items-center gap-x-6 border-t border-rule py-1 max-sm:py-3"
      >
        <div className="min-w-48 grow basis-0 py-1 max-sm:basis-full">
          <a href={`/roles/${entry.entry}`} className="tap">
            {entry.title}
          </a>
          <p className="text-xs text-quiet empty:hidden">
            {state ? stateInWords(entry.kind, state) : null}
            {state && practice ? ", " : null}
            <PracticeLine practice={practice} locale={locale} />
          </p>
        </div>
        {entry.kind === "step" ? (
          <HoursField
            id={`hours-${entry.entryId}`}
            label="Takes me"
            of={entry.title}
            minutes={lengths.get(entry.entry) ?? null}
            to={{ entryId: entry.entryId }}
          />
        ) : null}
        <AddEvidence entryId={entry.entryId} title={entry.title} today={today} />
      </li>
    );
  };
  return (
    <main id="content" className="page">
      <PageHead
        kicker={<a href="/progress">Progress</a>}
        title={summary.title}
        actions={<a href={`/roles/${role}#start`}>Read the guide</a>}
      >
        {glyph}
      </PageHead>
      <div className="page-grid gap-x-12 gap-y-0">
        <section aria-labelledby="far" className="border-t border-ink py-5 lg:col-span-7">
          <h2 id="far" className="text-lg">
            How far you are
          </h2>
          <Tallies steps={summary.steps} tasks={summary.tasks} />
          <EditedMarks marks={summary.noted} />
          <div className="mt-3">
            <RoleReset role={role} title={summary.title} isMarked={states.size > 0} />
          </div>
        </section>
        <section aria-labelledby="finish" className="border-t border-ink py-5 lg:col-span-5">
          <h2 id="finish" className="mb-2 text-lg">
            When you may finish
          </h2>
          <ForecastLine forecast={summary.forecast} pace={pace} locale={locale} />
          <div className="mt-3">
            <HoursField
              id="pace"
              label="Time a week"
              minutes={pace?.from === "own" ? pace.minutesPerWeek : null}
              to={{ role }}
            />
          </div>
          <p className="mt-2 text-xs text-quiet">
            The guide states no lengths: say at each step how long it takes you. Left empty, the week is what
            your planner holds of this role for the next seven days.
          </p>
          <p className="mt-3 flex flex-wrap gap-x-6">
            <a href={`/progress/practised?role=${role}`} className="tap py-2">
              What you practised
            </a>
            <a href={`/progress/position?role=${role}`} className="tap py-2">
              Your place in the pay range
            </a>
          </p>
        </section>
        <div className="lg:col-span-7">
          {(["step", "task"] as const).map((kind) => (
            <section key={kind} aria-labelledby={`all-${kind}s`} className="border-t border-ink py-5">
              <h2 id={`all-${kind}s`} className="mb-3 text-lg">
                {kind === "step" ? "Steps" : "Tasks"}
              </h2>
              <ol>{entries.filter((entry) => entry.kind === kind).map(row)}</ol>
            </section>
          ))}
        </div>
        <div className="lg:col-span-5">
          <EvidenceList learner={learner} search={search} today={today} locale={locale} />
          <NoteSearch learner={learner} search={search} />
        </div>
      </div>
    </main>
  );
}
