"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/button";
import { FormFault } from "@/components/form-fault";
import { send } from "@/lib/http/client";
import type { DayClock } from "../../day-clock";
import type { saveEdits, undoPlanChange } from "../../endpoints";
import { useFoundFocus } from "../../focus/components/use-found-focus";
import type { PlacedBlock } from "../../queries";
import { shownKey } from "../../shown-edits";
import { type Choice, tallyOf, tallyWords, unfinished, wrapUpEdits, wrapUpWords } from "../wrap-up";
import { FinishedBlocks } from "./finished-blocks";
import { OpenBlock } from "./open-block";

/** Each open block with its choice, kept all at once as one gesture that Undo takes back. */
export function WrapUp({
  blocks,
  clock,
  date,
  next,
  nextName,
  dayName,
}: {
  blocks: PlacedBlock[];
  clock: DayClock;
  date: string;
  /** Where a block goes when it is moved without another day being named. */
  next: string;
  nextName: string;
  dayName: string;
}) {
  const router = useRouter();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [said, setSaid] = useState<{ text: string; changeId: string | null }>({ text: "", changeId: null });
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const message = useRef<HTMLDivElement>(null);
  const open = unfinished(blocks);
  const edits = wrapUpEdits(date, open, choices);
  const place = useRef<HTMLParagraphElement>(null);
  useFoundFocus(place, said.text && `${said.text} ${open.length}`);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (edits.length === 0) return setSaid({ text: "Everything is left where it is.", changeId: null });
    setBusy(true);
    const gesture = `Wrapped up ${dayName}: ${wrapUpWords(edits)}`;
    const answer = await send<typeof saveEdits>("POST", "/api/v1/planner/edits", {
      body: { gesture, edits },
    });
    setBusy(false);
    if (!answer.ok) {
      setFault(answer.problem.errors?.[0]?.message ?? answer.problem.detail);
      return message.current?.focus();
    }
    setFault(null);
    setChoices(new Map());
    setSaid({ text: `${wrapUpWords(edits)}.`, changeId: answer.body.changeId });
    router.refresh();
  }

  async function undo() {
    if (!said.changeId) return;
    const body = { changeId: said.changeId };
    const answer = await send<typeof undoPlanChange>("POST", "/api/v1/planner/undo", { body });
    setSaid({ text: answer.ok ? "Taken back." : answer.problem.detail, changeId: null });
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void keep(event)} className="max-w-3xl">
      <p className="num text-lg">{tallyWords(tallyOf(blocks), open.length)}</p>
      {open.length > 0 ? (
        <section aria-labelledby="open" className="mt-8 border-t border-ink pt-4">
          <h2 id="open" className="text-lg">
            Still open
          </h2>
          <ul className="divide-y divide-rule">
            {open.map((block) => (
              <OpenBlock
                key={shownKey(block)}
                block={block}
                clock={clock}
                choice={choices.get(shownKey(block)) ?? { type: "leave" }}
                next={next}
                nextName={nextName}
                onChoose={(choice) => setChoices(new Map(choices).set(shownKey(block), choice))}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <FormFault fault={fault} message={message} />
      <div className="sticky bottom-0 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-ink bg-paper py-3">
        {open.length > 0 ? (
          <Button variant="primary" type="submit" aria-disabled={isBusy}>
            {edits.length > 0 ? `Keep: ${wrapUpWords(edits)}` : "Leave everything"}
          </Button>
        ) : null}
        {said.changeId ? <Button onClick={() => void undo()}>Undo</Button> : null}
        <p ref={place} tabIndex={-1} role="status" className="text-quiet">
          {said.text}
        </p>
        <a className="ms-auto inline-flex min-h-11 items-center" href={`/planner/week/${date}/review`}>
          Review the week
        </a>
      </div>
      <FinishedBlocks blocks={blocks} />
    </form>
  );
}
