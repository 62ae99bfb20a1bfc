import { redirect } from "next/navigation";
import { PageHead } from "@/components/page-head";
import { currentPerson } from "@/features/account/session";
import { formatMinutes } from "@/lib/clock";
import { formatWeekday } from "@/lib/dates";
import { parseRule } from "@/lib/repeat-rule";
import { blockKindNames } from "../../components/block-kind-names";
import { ruleWords } from "../../repeat-words";
import type { Said } from "../offer";
import { listUpdates, type UpdateOffer } from "../queries";
import { UpdateAnswer } from "./update-answer";

/** What editors changed of the days that somebody uses, block by block: nothing changes by itself. */
export async function UpdatesPage() {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/planner/updates");
  const updates = await listUpdates(person);
  return (
    <main id="content" className="page pb-16">
      <PageHead
        kicker={<a href="/planner">Planner</a>}
        title="What guides have changed"
        summary={
          updates.length > 0
            ? "Your plan stays as it is until you accept a change, for that block alone."
            : "Nothing. When editors change an activity that a block of yours came from, old and new stand here, and you choose."
        }
      />
      <ol className="max-w-4xl">
        {updates.map((update) => (
          <Update key={update.block.id} {...update} />
        ))}
      </ol>
    </main>
  );
}

function Update({ block, role, was, now, becomes, offer }: UpdateOffer) {
  const when = block.recurrence
    ? `${ruleWords(parseRule(block.recurrence), block.date)} at ${block.start}`
    : `${formatWeekday(block.date)} at ${block.start}`;
  return (
    <li className="grid gap-x-8 gap-y-3 border-t border-ink py-5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <h2 className="text-base font-semibold">{block.title}</h2>
        <p className="text-xs text-quiet">
          {when}, {formatMinutes(block.minutes)}, from the day of{" "}
          <a href={`/roles/${role.slug}#day`}>{role.title}</a>
        </p>
        <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
          <dt className="text-quiet">Was</dt>
          <dd>{inWords(was)}</dd>
          <dt className="text-quiet">Is now</dt>
          <dd className="font-semibold">{now ? inWords(now) : "No part of the day any more"}</dd>
          <dt className="text-quiet">Your block</dt>
          <dd>{becomesWords(becomes, now === null, block.recurrence !== null)}</dd>
        </dl>
      </div>
      <UpdateAnswer blockId={block.id} offer={offer} title={block.title} />
    </li>
  );
}

function inWords({ title, kind, minutes }: Said): string {
  return `${title}, ${blockKindNames[kind].toLowerCase()}, ${formatMinutes(minutes)}`;
}

function becomesWords({ title, kind, minutes }: Partial<Said>, isGone: boolean, isRoutine: boolean): string {
  if (isGone) return isRoutine ? "would end today" : "would leave your plan";
  const parts = [
    ...(minutes ? [`last ${formatMinutes(minutes)}`] : []),
    ...(title ? [`be called “${title}”`] : []),
    ...(kind ? [`be of the kind ${blockKindNames[kind].toLowerCase()}`] : []),
  ];
  return `would ${parts.join(", ")}${isRoutine ? ", from today on" : ""}`;
}
