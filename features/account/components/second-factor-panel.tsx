"use client";

import { useState } from "react";
import { AskingForm } from "@/components/asking-form";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { useAsking } from "@/components/use-asking";
import { useHandover } from "@/components/use-handover";
import { type Result, send } from "@/lib/http/client";
import type { startSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from "../second-factor/endpoints";
import { OwnPassword, ownPassword } from "./own-password";

interface Props {
  isOn: boolean;
  codesLeft: number;
  hasPassword: boolean;
  /** False for who was an editor: they can turn it off, and not on again. */
  mayBegin: boolean;
}

/** Turns the code at sign-in on, in two steps, and off. */
export function SecondFactorPanel({ isOn, codesLeft, hasPassword, mayBegin }: Props) {
  const [on, setOn] = useState(isOn);
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { take, pass } = useHandover();
  const part = { ref: take, tabIndex: -1, className: "grid gap-4" };
  if (on) {
    return (
      <div {...part}>
        {codes ? (
          <Notice tone="good" title="Keep these recovery codes: they are not shown again">
            <p>Each lets you in once when the phone is lost.</p>
            <ul className="num mt-2 whitespace-nowrap sm:columns-2">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <p>Signing in asks for a code. Recovery codes left: {codesLeft}.</p>
        )}
        <CodeForm
          label="A code, to turn it off"
          button="Turn it off"
          ask={(code) =>
            send<typeof turnOffSecondFactor>("DELETE", "/api/v1/me/second-factor", { body: { code } })
          }
          done={() => {
            setOn(false);
            setBegun(null);
            setCodes(null);
            pass();
          }}
        />
      </div>
    );
  }
  if (!mayBegin) return <p {...part}>Signing in asks for no code.</p>;
  if (!begun) {
    return (
      <div {...part}>
        <StartForm
          hasPassword={hasPassword}
          done={(next) => {
            pass();
            setBegun(next);
          }}
        />
      </div>
    );
  }
  return (
    <div {...part}>
      <p>
        Type this secret into an authenticator app, or open <a href={begun.address}>its address</a> on the
        phone:
      </p>
      <p>
        <code className="wrap-anywhere">{begun.secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
      <CodeForm
        label="The code that the app shows"
        button="Turn it on"
        ask={(code) =>
          send<typeof turnOnSecondFactor>("POST", "/api/v1/me/second-factor/confirm", { body: { code } })
        }
        done={({ recoveryCodes }) => {
          setCodes(recoveryCodes);
          setOn(true);
          pass();
        }}
      />
    </div>
  );
}

function StartForm({
  hasPassword,
  done,
}: {
  hasPassword: boolean;
  done: (begun: { secret: string; address: string }) => void;
}) {
  const asking = useAsking((values) => {
    const body = ownPassword(values);
    return send<typeof startSecondFactor>("POST", "/api/v1/me/second-factor", { body });
  }, done);
  return (
    <AskingForm asking={asking} button="Set it up">
      <OwnPassword
        hasPassword={hasPassword}
        id="factor-password"
        label="Password, to set it up"
        error={asking.faults.password}
      />
    </AskingForm>
  );
}

function CodeForm<T>({
  label,
  button,
  ask,
  done,
}: {
  label: string;
  button: string;
  ask: (code: string) => Promise<Result<T>>;
  done: (body: T) => void;
}) {
  const asking = useAsking((values) => ask(String(values.get("code"))), done);
  return (
    <AskingForm asking={asking} button={button}>
      <Field
        label={label}
        name="code"
        autoComplete="one-time-code"
        maxLength={40}
        required
        error={asking.faults.code}
      />
    </AskingForm>
  );
}
