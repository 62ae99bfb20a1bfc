import { Notice } from "@/components/notice";
import { plural } from "@/lib/text";
import type { PlanDay } from "../../queries";

/** Work that is planned for a day off, and put away. */
export function AwayNote({ day: { isVacation, away } }: { day: PlanDay }) {
  if (!isVacation && away.length === 0) return null;
  const count = plural(away.length, "block is", "blocks are");
  return (
    <div className="mb-6 print:hidden">
      <Notice title={isVacation ? "Vacation" : "Rest day"}>
        <p>
          {away.length > 0 ? `${count} put away. ` : "No work is planned. "}
          <a href="/planner/settings">{isVacation ? "Change your days off" : "Change your rest days"}</a>
        </p>
        {away.length > 0 ? (
          <details>
            <summary className="min-h-11 content-center">Show what is put away</summary>
            <ul className="list-disc ps-5">
              {away.map(({ id, occurrence, title, start }) => (
                <li key={`${id}@${occurrence}`}>
                  <span className="num">{start}</span> {title}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Notice>
    </div>
  );
}
