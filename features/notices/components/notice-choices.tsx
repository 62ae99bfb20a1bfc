"use client";

import { useState } from "react";
import { SelectField } from "@/components/field";
import { type NoticeKind, type NoticeLevel, noticeKinds, noticeLevels } from "@/db/enums";
import { send } from "@/lib/http/client";
import type { chooseNotices } from "../endpoints";
import { kindNames, levelNames } from "../notice-words";
import type { Choices } from "../queries";

/** How somebody hears of each kind; each choice is kept at once and touches no other kind. */
export function NoticeChoices({ choices: opened }: { choices: Choices }) {
  const [choices, setChoices] = useState(opened);
  const [said, setSaid] = useState("");

  async function choose(kind: NoticeKind, level: NoticeLevel) {
    const before = choices;
    setChoices({ ...choices, [kind]: level });
    const body = { kind, level };
    const answer = await send<typeof chooseNotices>("PUT", "/api/v1/notices/choices", { body });
    setChoices(answer.ok ? answer.body : before);
    setSaid(answer.ok ? `Saved: ${kindNames[kind].name}.` : answer.problem.detail);
  }

  return (
    <section aria-labelledby="choices" className="grid gap-4 border-t border-ink pt-3">
      <h2 id="choices" className="text-base font-semibold">
        How you hear of it
      </h2>
      {noticeKinds.map((kind) => (
        <SelectField
          key={kind}
          id={`choice-${kind}`}
          label={kindNames[kind].name}
          hint={kindNames[kind].what}
          value={choices[kind]}
          onChange={(event) => void choose(kind, event.target.value as NoticeLevel)}
        >
          {noticeLevels
            .filter((level) => kind !== "account" || level !== "off")
            .map((level) => (
              <option key={level} value={level}>
                {levelNames[level]}
              </option>
            ))}
        </SelectField>
      ))}
      <p role="status" className="text-xs text-quiet empty:absolute">
        {said}
      </p>
    </section>
  );
}
