import type { ReactNode, Ref } from "react";
import { Button, ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatTime } from "@/lib/dates";
import type { Problem } from "@/lib/http/problem";
import type { GuideDraft } from "../queries";

interface Props {
  draft: GuideDraft;
  timeZone: string;
  problem: Problem | null;
  status: string;
  canSave: boolean;
  canPublish: boolean;
  isBusy: boolean;
  /** Where the keyboard goes on once a question beside the text is answered. */
  publishButton: Ref<HTMLButtonElement>;
  save: () => void;
  publish: () => void;
  children: ReactNode;
}

/** What is true of a guide, beside its text: what can be done, what stands in the way, who saved and published. */
export function DraftState(props: Props) {
  const { draft, timeZone, problem, status } = props;
  const role = draft.role.slug;
  return (
    <aside aria-label="State of this guide" className="lg:col-span-4 lg:col-start-9 lg:row-start-1">
      <div className="grid gap-4 lg:sticky lg:top-4">
        <div className="flex flex-wrap gap-2">
          {/* A button that goes dead under a press would lose the keyboard its place. */}
          <Button
            ref={props.publishButton}
            variant="primary"
            aria-disabled={!props.canPublish}
            onClick={props.canPublish ? props.publish : undefined}
          >
            {props.isBusy ? "Publishing …" : "Publish"}
          </Button>
          <Button aria-disabled={!props.canSave} onClick={props.canSave ? props.save : undefined}>
            Save
          </Button>
          <ButtonLink href={`/desk/preview/${role}`} target="_blank">
            Preview
          </ButtonLink>
        </div>
        <p role="status" className="min-h-6">
          {status}
        </p>
        {props.children}
        {problem && (
          <Notice tone="danger" role="alert" title={problem.title}>
            <p>{problem.detail}</p>
            <ul>
              {problem.errors?.map((error) => (
                <li key={error.path + error.message}>
                  {error.path && <code>{error.path}</code>} {error.message}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <dl className="grid gap-3 border-t border-ink pt-3">
          <Fact term="Published">
            {draft.publishedAt ? formatTime(draft.publishedAt, timeZone) : "Not yet"}
          </Fact>
          <Fact term="Draft">
            {draft.isOpen && draft.savedAt
              ? `Saved ${formatTime(draft.savedAt, timeZone)}${draft.savedBy ? ` by ${draft.savedBy}` : ""}`
              : "Nothing changed since it was published"}
          </Fact>
          <Fact term="Public page">
            <a href={`/roles/${role}`}>{`/roles/${role}`}</a>
          </Fact>
        </dl>
      </div>
    </aside>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-quiet">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
