"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/button";
import { OwnDay } from "@/components/own-day";
import { useHandover } from "@/components/use-handover";
import { useRemoval } from "@/components/use-removal";
import { send } from "@/lib/http/client";
import type { changeEvidence, removeEvidence, restoreEvidence } from "../evidence/endpoints";
import type { Evidence } from "../evidence/queries";
import { EvidenceForm } from "./evidence-form";

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
  const [theirs, setTheirs] = useState<Evidence | null>(null);
  const { take: takePlace, pass } = useHandover();
  const { id, title, practisedOn, url, text } = evidence;
  const version = useRef(given.etag);
  useEffect(() => {
    version.current = given.etag;
  }, [given.etag]);
  const of = <span className="sr-only">{`: ${title}`}</span>;

  const params = { id };
  const path = "/api/v1/evidence/{id}";
  const waiting = (verb: string) => ({
    waits: { thing: `evidence ${id}`, label: `${verb} evidence for “${title}”` },
  });
  const { isRemoved, said, setSaid, take, bringBack } = useRemoval(
    version,
    (ifMatch) =>
      send<typeof removeEvidence>("DELETE", path, { params }, { ifMatch, ...waiting("Remove the") }),
    () => send<typeof restoreEvidence>("POST", `${path}/restore`, { params }, waiting("Put back the")),
  );

  async function remove() {
    pass();
    await take();
    // The page is not read anew: it would come without this row, and so without Undo.
  }

  async function restore() {
    pass();
    const back = await bringBack();
    if (back) setEvidence(back);
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
          if (theirs) setEvidence(theirs);
          setTheirs(null);
        }}
        save={async (body) => {
          const options = { ifMatch: version.current, ...waiting("Change of the") };
          const answer = await send<typeof changeEvidence>("PATCH", path, { params, body }, options);
          const current = answer.ok ? null : (answer.problem.current as Evidence | null | undefined);
          if (current) {
            version.current = current.etag;
            setTheirs(current);
          }
          if (answer.ok || answer.status === 202) {
            // What follows on a write that waits goes over the version that comes with its answer.
            version.current = answer.ok ? answer.body.etag : "";
            setEvidence(answer.ok ? answer.body : { ...evidence, ...body });
            setTheirs(null);
            pass();
            setOpen(false);
            setSaid(answer.ok ? "Saved." : "It waits for a connection.");
          }
          if (answer.ok) router.refresh();
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
          <Button ref={takePlace} variant="quiet" onClick={() => void restore()}>
            Undo{of}
          </Button>
        ) : (
          <>
            <Button ref={takePlace} variant="quiet" onClick={() => setOpen(true)}>
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
