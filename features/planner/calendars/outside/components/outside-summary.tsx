"use client";

import { collisionWords, type OutsideOfDay, timeWords } from "../outside-words";
import { overlapWords } from "../overlaps";

/**
 * What of other calendars collides with these days, in words; it keeps its line when nothing does, so that the days below
 * stay where they are while a block is moved.
 */
export function OutsideSummary({
  days,
  more,
}: {
  days: readonly OutsideOfDay[];
  /** How many events are not told, since the days hold so many. */
  more: number;
}) {
  const words = collisionWords(days);
  const collisions = days.flatMap((day) =>
    day.outside.flatMap((event) => (event.overlaps.length > 0 ? [{ day, event }] : [])),
  );
  const [day] = days;
  const lasting = days.length === 1 && day ? day.outside.filter(({ isAllDay }) => isAllDay) : [];
  return (
    <div className="mb-4 print:hidden">
      <p role="status" className="sr-only">
        {words}
      </p>
      {collisions.length > 0 ? (
        <details>
          <summary className="min-h-11 content-center font-semibold text-warn">{words}</summary>
          <ul aria-label="Overlaps" className="mb-2 max-h-64 overflow-y-auto border-t border-rule">
            {collisions.map(({ day, event }) => (
              <li key={`${day.view.date} ${event.key}`} className="border-b border-rule py-1">
                <span className="num text-quiet">
                  {days.length > 1 ? `${day.name.short}, ` : ""}
                  {timeWords(event, day.view)}
                </span>{" "}
                {event.title}, in {event.calendar}, {overlapWords(event)}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p aria-hidden="true" className="min-h-11 content-center text-quiet">
          {words}
        </p>
      )}
      {lasting.length > 0 ? (
        <ul aria-label="All day, in other calendars" className="flex flex-wrap gap-x-6 text-quiet">
          {lasting.map((event) => (
            <li key={event.key} className="min-w-0 border-s-2 border-dashed border-line ps-2">
              All day: {event.title}, {event.isBusy ? "busy" : "free"}, in {event.calendar}
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 ? <p className="text-quiet">{more} more events of other calendars are not shown.</p> : null}
    </div>
  );
}
