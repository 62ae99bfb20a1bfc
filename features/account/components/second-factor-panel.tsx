"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { type Result, send } from "@/lib/http/client";
import type { startSecondFactor, turnOffSecondFactor, turnOnSecondFactor } from "../second-factor/endpoints";
import { FormFault } from "./form-fault";
import { useAsking } from "./use-asking";

interface Props {
  isOn: boolean;
  codesLeft: number;
  hasPassword: boolean;
}

/** Turns the code at sign-in on, in two steps, and off. */
export function SecondFactorPanel({ isOn, codesLeft, hasPassword }: Props) {
  const [on, setOn] = useState(isOn);
  const [begun, setBegun] = useState<{ secret: string; address: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (on) {
    return (
      <>
        {codes ? (
          <Notice tone="good" title="Keep these recovery codes: they are not shown again">
            <p>Each lets you in once when the phone is lost.</p>
            <ul className="num mt-2 columns-2">
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
          }}
        />
      </>
    );
  }
  if (!begun) return <StartForm hasPassword={hasPassword} done={setBegun} />;
  return (
    <>
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
        }}
      />
    </>
  );
}

function StartForm({
  hasPassword,
  done,
}: {
  hasPassword: boolean;
  done: (begun: { secret: string; address: string }) => void;
}) {
  const { submit, isBusy, faults, fault, message } = useAsking((values) => {
    const password = values.get("password");
    const body = password ? { password: String(password) } : {};
    return send<typeof startSecondFactor>("POST", "/api/v1/me/second-factor", { body });
  }, done);
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      {hasPassword && (
        <Field
          label="Password, to set it up"
          name="password"
          id="factor-password"
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
          error={faults.password}
        />
      )}
      <div>
        <Button type="submit" disabled={isBusy}>
          Set it up
        </Button>
      </div>
    </form>
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
  const { submit, isBusy, faults, fault, message } = useAsking(
    (values) => ask(String(values.get("code"))),
    done,
  );
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <Field
        label={label}
        name="code"
        autoComplete="one-time-code"
        maxLength={40}
        required
        error={faults.code}
      />
      <div>
        <Button type="submit" disabled={isBusy}>
          {button}
        </Button>
      </div>
    </form>
  );
}
