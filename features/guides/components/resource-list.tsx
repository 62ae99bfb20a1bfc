import { Day } from "@/components/date";
import type { GuideContent } from "@/features/guides/content";
import type { ResourceChoice } from "@/features/guides/resource-choice";
import type { KeepSlot } from "./section";

type Resource = GuideContent["resources"][number];

const priceNames = { free: "free", paid: "paid", mixed: "partly free", unknown: "price not stated" };
/** What has an end, so that a reader asks how far it is. */
const lengthy: ReadonlySet<Resource["kind"]> = new Set(["video", "book", "course"]);
const languageNames: Record<string, string> = { en: "English", de: "German", fr: "French", es: "Spanish" };

/** Where to learn it: kind, author, language, price and length of each, and what is not known. */
export function ResourceList({
  resources,
  keep,
  choices,
  above = [],
}: {
  resources: readonly Resource[];
  keep?: KeepSlot;
  /** What a reader's pick folds away, by key. */
  choices: ReadonlyMap<string, ResourceChoice>;
  /** Keys of those that stand further up already: an anchor stands once on a page. */
  above?: readonly string[];
}) {
  return (
    <ul className="resources">
      {resources.map((resource) => (
        <li
          key={resource.key}
          {...(above.includes(resource.key) ? {} : { id: resource.key, tabIndex: -1 })}
          data-choice={choices.get(resource.key)?.step}
          data-for={choices.get(resource.key)?.technologies.join(" ")}
        >
          {resource.url ? <a href={resource.url}>{resource.title}</a> : <strong>{resource.title}</strong>}
          <span className="block text-quiet">
            {[
              resource.author,
              resource.kind,
              languageNames[resource.language] ?? resource.language,
              priceNames[resource.price],
              resource.length ?? (lengthy.has(resource.kind) ? "length not stated" : null),
              resource.url ? null : "the source gives no link",
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {resource.checkedOn ? (
            <span className="block text-quiet">
              Link checked on <Day day={resource.checkedOn} />
            </span>
          ) : null}
          {keep?.({ kind: "entry", key: resource.key, title: resource.title })}
        </li>
      ))}
    </ul>
  );
}
