"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { changeEvidence, removeEvidence, restoreEvidence } from "../evidence/endpoints";
import type { Evidence } from "../evidence/queries";
import { EvidenceForm } from "./evidence-form";
import { OwnDay } from "./own-day";

/** One piece of evidence: its day, link and words, to change and to remove with the way back. */
export function EvidenceItem({
  evidence: given,
  today,
  locale,
}: {
  evidence: Evidence;
  today: string;
  locale: string;
}) {
  const router = useRouter();
  const [evidence, setEvidence] = useState(given);
  const [known, setKnown] = useState(given.etag);
  // The page brings what was written since; the row itself stays, and with it the keyboard's place.
  if (known !== given.etag) {
    setKnown(given.etag);
    setEvidence(given);
  }
  const [isOpen, setOpen] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const [said, setSaid] = useState("");
  const [theirs, setTheirs] = useState<Evidence | null>(null);
  const { take, pass } = useHandover();
  const { id, etag, title, practisedOn, url, text } = evidence;
  const of = <span className="sr-only">{`: ${title}`}</span>;

  async function remove() {
    const values = { params: { id } };
    const path = "/api/v1/evidence/{id}";
    const answer = await send<typeof removeEvidence>("DELETE", path, values, { ifMatch: etag });
    pass();
    setRemoved(answer.ok);
    setSaid(answer.ok ? "Removed." : answer.problem.detail);
  }

  async function restore() {
    const path = "/api/v1/evidence/{id}/restore";
    const answer = await send<typeof restoreEvidence>("POST", path, { params: { id } });
    if (answer.ok) setEvidence(answer.body);
    pass();
    setRemoved(!answer.ok);
    setSaid(answer.ok ? "Put back." : answer.problem.detail);
    router.refresh();
  }

  if (isOpen) {
    return (
      <EvidenceForm
        id={`evidence-${id}`}
        title={title}
        today={today}
        given={{ practisedOn, url, text }}
        theirs={theirs}
        leave={() => {
          pass();
          setOpen(false);
          setTheirs(null);
        }}
        save={async (body) => {
          const path = "/api/v1/evidence/{id}";
          const values = { params: { id }, body };
          const answer = await send<typeof changeEvidence>("PATCH", path, values, { ifMatch: etag });
          const current = answer.ok ? null : (answer.problem.current as Evidence | null | undefined);
          if (current) {
            setEvidence(current);
            setTheirs(current);
          }
          if (answer.ok) {
            setEvidence(answer.body);
            setTheirs(null);
            pass();
            setOpen(false);
            setSaid("Saved.");
            router.refresh();
          }
          return answer;
        }}
      />
    );
  }
  return (
    <div className={isRemoved ? "text-quiet" : ""}>
      <p className="text-xs text-quiet">
        <OwnDay day={practisedOn} locale={locale} />
      </p>
      {isRemoved ? null : (
        <>
          {url ? (
            <p className="wrap-anywhere">
              <a href={url} rel="nofollow noreferrer" className="tap">
                {url.replace(/^https?:\/\/(www\.)?/, "")}
              </a>
            </p>
          ) : null}
          {text ? <p className="measure font-serif whitespace-pre-wrap wrap-anywhere">{text}</p> : null}
        </>
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        {isRemoved ? (
          <Button ref={take} variant="quiet" onClick={() => void restore()}>
            Undo{of}
          </Button>
        ) : (
          <>
            <Button ref={take} variant="quiet" onClick={() => setOpen(true)}>
              Change{of}
            </Button>
            <Button variant="quiet" onClick={() => void remove()}>
              Remove{of}
            </Button>
          </>
        )}
        <span role="status" className="text-xs text-quiet">
          {said}
        </span>
      </div>
    </div>
  );
}
