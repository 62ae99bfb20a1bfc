"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/button";
import { useHandover } from "@/components/use-handover";
import { useSaid } from "@/components/use-said";
import { send } from "@/lib/http/client";
import type { addEvidence } from "../evidence/endpoints";
import { EvidenceForm } from "./evidence-form";

/** The way to show that a step or task was practised. */
export function AddEvidence({ entryId, title, today }: { entryId: string; title: string; today: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useSaid();
  const { take, pass } = useHandover();
  function close() {
    pass();
    setOpen(false);
  }
  if (isOpen) {
    return (
      <EvidenceForm
        id={`evidence-${entryId}`}
        title={title}
        today={today}
        given={{ practisedOn: today, url: null, text: null }}
        leave={close}
        save={async (values) => {
          const body = { entryId, ...values };
          const waits = { thing: `evidence ${crypto.randomUUID()}`, label: `Evidence for “${title}”` };
          const answer = await send<typeof addEvidence>("POST", "/api/v1/evidence", { body }, { waits });
          if (answer.ok || answer.status === 202) {
            close();
            setSaid(answer.ok ? "Added." : "It waits for a connection.");
          }
          if (answer.ok) router.refresh();
          return answer;
        }}
      />
    );
  }
  return (
    <div className="flex items-center">
      <Button ref={take} variant="quiet" onClick={() => setOpen(true)}>
        Add evidence<span className="sr-only">{`: ${title}`}</span>
      </Button>
      <span role="status" className="text-xs text-quiet not-empty:ms-4">
        {said}
      </span>
    </div>
  );
}
