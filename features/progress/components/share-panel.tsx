"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { endShare, shareProgress } from "../share/endpoints";
import type { OwnShare } from "../share/queries";

interface Choice {
  id: string;
  name: string;
}

interface Props {
  share: OwnShare | null;
  roles: Choice[];
  evidence: Choice[];
}

/** What others may see of somebody's progress: nothing, until it is ticked here. */
export function SharePanel({ share, roles, evidence }: Props) {
  const router = useRouter();
  const [url, setUrl] = useState(share?.url ?? null);
  const [said, setSaid] = useState("");
  const [fault, setFault] = useState("");
  const { take, pass } = useHandover();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const body = {
      name: String(values.get("name") ?? "").trim() || null,
      showsStreak: values.has("streak"),
      roles: values.getAll("roles").map(String),
      evidence: values.getAll("evidence").map(String),
    };
    const answer = await send<typeof shareProgress>("PUT", "/api/v1/progress/share", { body });
    setFault(answer.ok ? "" : (answer.problem.errors?.[0]?.message ?? answer.problem.detail));
    setSaid(answer.ok ? "Shown under the address below." : "");
    if (answer.ok) setUrl(answer.body.url);
    router.refresh();
  }

  async function end() {
    const answer = await send<typeof endShare>("DELETE", "/api/v1/progress/share", {});
    const isEnded = answer.ok || answer.status === 404;
    setFault(isEnded ? "" : answer.problem.detail);
    setSaid(isEnded ? "Ended. The address opens nothing any more." : "");
    if (isEnded) {
      pass();
      setUrl(null);
    }
    router.refresh();
  }

  return (
    <section aria-labelledby="share" className="border-t border-ink py-5">
      <h2 id="share" className="text-base font-semibold">
        Share card
      </h2>
      <p className="text-quiet">
        {url
          ? "Whoever has its address sees what you ticked."
          : "Nobody sees your progress. You can show parts of it."}
      </p>
      {url ? (
        <p className="my-2 wrap-anywhere">
          <a href={url} className="tap">
            {url.replace(/^https?:\/\//, "")}
          </a>
        </p>
      ) : null}
      <details className="mt-2">
        <summary className="min-h-11 content-center text-signal">Choose what it shows</summary>
        <form onSubmit={save} className="mt-2 grid gap-3">
          <Field
            label="Your name on it"
            name="name"
            id="share-name"
            maxLength={100}
            hint="May stay empty."
            defaultValue={share?.name ?? ""}
          />
          <fieldset>
            <legend className="font-semibold">Shown</legend>
            <Tick name="streak" value="on" isTicked={share?.showsStreak ?? false} text="Days in a row" />
            {roles.map(({ id, name }) => (
              <Tick
                key={id}
                name="roles"
                value={id}
                isTicked={share?.roles.includes(id) ?? false}
                text={name}
              />
            ))}
          </fieldset>
          {evidence.length > 0 ? (
            <fieldset>
              <legend className="font-semibold">Evidence</legend>
              {evidence.map(({ id, name }) => (
                <Tick
                  key={id}
                  name="evidence"
                  value={id}
                  isTicked={share?.evidence.includes(id) ?? false}
                  text={name}
                />
              ))}
            </fieldset>
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button ref={take} type="submit">
              {url ? "Show this" : "Make the card"}
            </Button>
            {url ? (
              <Button variant="danger" onClick={() => void end()}>
                End it
              </Button>
            ) : null}
          </div>
        </form>
      </details>
      <p role="status" className="text-xs text-quiet">
        {said}
      </p>
      <p role="alert" className="font-semibold text-danger empty:hidden">
        {fault}
      </p>
    </section>
  );
}

function Tick({
  name,
  value,
  isTicked,
  text,
}: {
  name: string;
  value: string;
  isTicked: boolean;
  text: string;
}) {
  return (
    <label className="flex min-h-11 items-start gap-2 py-2.5">
      <input
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isTicked}
        className="mt-1 size-4 shrink-0 accent-signal"
      />
      <span className="wrap-anywhere">{text}</span>
    </label>
  );
}
