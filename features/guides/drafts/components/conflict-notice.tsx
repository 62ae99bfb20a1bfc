import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { etagOf } from "@/lib/http/etag";
import { changesOf, type EditorText, textOf } from "../editor-text";
import type { GuideDraft } from "../queries";

interface Props {
  theirs: GuideDraft;
  mine: EditorText;
  /** What both began from. */
  base: EditorText;
  keepMine: (freshEtag: string) => void;
  takeTheirs: (freshEtag: string) => void;
}

/** Another window saved first, be it one’s own: both texts stand side by side, and neither is lost. */
export function ConflictNotice({ theirs, mine, base, keepMine, takeTheirs }: Props) {
  const fresh = etagOf(theirs.role.slug, theirs.version);
  const both = [
    { whose: "Yours", changes: changesOf(base, mine) },
    {
      whose: theirs.savedBy ? `By ${theirs.savedBy}` : "The other",
      changes: changesOf(base, textOf(theirs.content)),
    },
  ];
  return (
    <Notice tone="warn" role="alert" title="Saved meanwhile in another window">
      <p>Your text is still in the fields, and every saved text stays in the history.</p>
      {both.map(({ whose, changes }) => (
        <section key={whose} aria-label={whose} className="mt-3">
          <h3>{whose}</h3>
          {changes.summary !== undefined && <p className="whitespace-pre-wrap">{changes.summary}</p>}
          {changes.tasks?.map((task) => (
            <p key={task.id} className="whitespace-pre-wrap">
              {[task.title, task.text].filter(Boolean).join("\n")}
            </p>
          ))}
          {[...(changes.steps ?? []), ...(changes.added ?? [])].map((piece) => (
            <p key={piece.id} className="whitespace-pre-wrap">
              {[piece.title, piece.text].filter(Boolean).join("\n")}
            </p>
          ))}
          {changes.removed && <p>{`${changes.removed.length} taken out.`}</p>}
          {Object.values(changes).every((change) => change === undefined) && (
            <p>No change to these fields.</p>
          )}
        </section>
      ))}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => keepMine(fresh)}>Save mine over it</Button>
        <Button onClick={() => takeTheirs(fresh)}>Take the other</Button>
      </div>
    </Notice>
  );
}
