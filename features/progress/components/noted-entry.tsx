import type { Note } from "../notes/queries";

/** What a note or a piece of evidence is on: the entry where it stands, or what it has become, or that it is gone. */
export function NotedEntry({
  of: { entry, title, isRetired, became },
}: {
  of: Pick<Note, "entry" | "title" | "isRetired" | "became">;
}) {
  if (!isRetired)
    return (
      <a href={`/roles/${entry}`} className="tap">
        {title}
      </a>
    );
  return (
    <p>
      “{title}”{" "}
      <span className="text-quiet">
        {became.length === 0 ? "is no longer in its guide." : "has become "}
        {became.map((heir, at) => (
          <span key={heir.entryId}>
            {at > 0 ? " and " : null}
            <a href={`/roles/${heir.entry}`}>{heir.title}</a>
          </span>
        ))}
      </span>
    </p>
  );
}
