import type { ReactNode } from "react";
import { formatDayFor } from "@/lib/dates";
import type { Learner } from "@/lib/http/person";
import { shorten } from "@/lib/text";
import { listEvidence, listEvidenceOf } from "../evidence/queries";
import { listNotedEntries } from "../notes/queries";
import { listMarkChanges } from "../queries";
import { findOwnShare } from "../share/queries";
import type { ProgressSearch } from "../summary/input";
import { getSummary, type RoleSummary } from "../summary/queries";
import { BriefRoles } from "./brief-roles";
import { ChangeList } from "./change-list";
import { EntryNote } from "./entry-note";
import { ForecastLine } from "./forecast-line";
import { GoneEntries } from "./gone-entries";
import { NoteSearch } from "./note-search";
import { NothingMarked } from "./nothing-marked";
import { PracticeLine } from "./practice-line";
import { RoleProgress } from "./role-progress";
import { RoleReset } from "./role-reset";
import { SharePanel } from "./share-panel";
import { StreakPanel } from "./streak-panel";

/** Of more roles than these, those that were worked on most stand in full and the others in a line each. */
const mostInFull = 5;

interface Props {
  learner: Learner;
  search: ProgressSearch;
  /** The sign of each role, by its slug. */
  glyphs: Record<string, ReactNode>;
}

/** All roles that a learner has begun, their notes, their days in a row, and what they show to others. */
export async function ProgressOverview({ learner, search, glyphs }: Props) {
  const { roles, gone, streak, locale, weekStart } = await getSummary(learner);
  const doing = roles.flatMap((role) => role.doing.flatMap(({ entryId }) => entryId ?? []));
  const noted = await listNotedEntries(learner, doing);
  const changes = await listMarkChanges(learner, 5);
  const share = await findOwnShare(learner);
  const { items: latest } = await listEvidence(learner, { limit: 50 });
  const known = new Set(latest.map(({ id }) => id));
  const shown = await listEvidenceOf(learner, share?.evidence.filter((id) => !known.has(id)) ?? []);
  const full = roles.length > mostInFull ? roles.slice(0, 3) : roles;
  const isBegun = roles.length > 0 || streak.days > 0 || share !== null;
  return (
    <div className="page-grid gap-x-12">
      <div className="lg:col-span-8">
        {roles.length === 0 ? <NothingMarked /> : null}
        {full.map((role) => (
          <RoleProgress
            key={role.role}
            overview={role}
            glyph={glyphs[role.role]}
            facts={<RoleFacts role={role} locale={locale} />}
            noteOn={({ entryId, title }) =>
              entryId ? (
                <EntryNote
                  entryId={entryId}
                  title={title}
                  note={null}
                  elsewhere={{ href: "#notes", isNoted: noted.has(entryId) }}
                />
              ) : null
            }
          >
            <div className="mt-3 flex flex-wrap items-center gap-x-6">
              <a href={`/progress?role=${role.role}`} className="tap py-2">
                Hours, evidence and notes<span className="sr-only">{`: ${role.title}`}</span>
              </a>
              <RoleReset role={role.role} title={role.title} />
            </div>
          </RoleProgress>
        ))}
        <BriefRoles roles={roles.slice(full.length)} glyphs={glyphs} locale={locale} />
        <NoteSearch
          learner={learner}
          search={search}
          roles={roles.map(({ role, title }) => ({ role, title }))}
        />
        <GoneEntries gone={gone} locale={locale} />
      </div>
      <div className="lg:col-span-4">
        <StreakPanel streak={streak} weekStart={weekStart} locale={locale} />
        {isBegun ? (
          <SharePanel
            share={share}
            roles={roles.map(({ role, title }) => ({ id: role, name: title }))}
            evidence={[...latest, ...shown].map(({ id, title, practisedOn, url, text }) => ({
              id,
              name: `${formatDayFor(locale, practisedOn)}, ${title}: ${shorten(text ?? url ?? "", 80)}`,
            }))}
          />
        ) : null}
        {changes.length > 0 ? <ChangeList changes={changes} /> : null}
      </div>
    </div>
  );
}

/** When the role may be done, and how often it was practised; said only where there is something to say. */
function RoleFacts({ role: { forecast, pace, evidence }, locale }: { role: RoleSummary; locale: string }) {
  const isPlanned = pace?.from === "own" || forecast.minutesLeft > 0;
  return (
    <div className="mt-3 grid gap-1 empty:hidden">
      {isPlanned ? <ForecastLine forecast={forecast} pace={pace} locale={locale} /> : null}
      {evidence ? (
        <p>
          <PracticeLine practice={evidence} locale={locale} />
        </p>
      ) : null}
    </div>
  );
}
