import { OwnDay } from "@/components/own-day";
import { dayOf } from "@/lib/dates";
import type { OwnRow } from "../seen";

/** What was marked and stands in no guide any more, with nothing in its place. */
export function GoneEntries({ gone, locale }: { gone: OwnRow[]; locale: string }) {
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="gone" className="border-t border-ink py-5">
      <h2 id="gone" className="text-lg">
        No longer in its guide
      </h2>
      <ul className="mt-2">
        {gone.map(({ entryId, title, role, retiredAt }) => (
          <li key={entryId} className="py-1">
            “{title}”{" "}
            <span className="text-quiet">
              ({role.replaceAll("-", " ")}
              {retiredAt ? (
                <>
                  , until <OwnDay day={dayOf(retiredAt)} locale={locale} />
                </>
              ) : null}
              )
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
