import type { ReactNode } from "react";
import { tallyInWords } from "../overview";
import type { RoleSummary } from "../summary/queries";
import { ForecastLine } from "./forecast-line";

interface Props {
  roles: RoleSummary[];
  /** The sign of each role, by its slug. */
  glyphs: Record<string, ReactNode>;
  locale: string;
}

/** Roles that a learner works on less: a line each, and all of it a page further. */
export function BriefRoles({ roles, glyphs, locale }: Props) {
  if (roles.length === 0) return null;
  return (
    <section aria-labelledby="more-roles" className="border-t border-ink py-5">
      <h2 id="more-roles" className="mb-3 text-lg">
        More roles
      </h2>
      <ul>
        {roles.map(({ role, title, steps, tasks, forecast, pace }) => (
          <li
            key={role}
            className="grid gap-x-6 border-t border-rule py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <div>
              <a href={`/progress?role=${role}`} className="tap inline-block py-1">
                {title}
              </a>
              {glyphs[role]}
            </div>
            <div className="sm:py-1">
              <p className="num">
                {[tallyInWords(steps, "step"), tallyInWords(tasks, "task")]
                  .filter((words) => words !== null)
                  .join(", ")}
              </p>
              {forecast.on ? <ForecastLine forecast={forecast} pace={pace} locale={locale} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
