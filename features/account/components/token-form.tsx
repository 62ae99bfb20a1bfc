"use client";

import { AskingForm } from "@/components/asking-form";
import { Field, SelectField } from "@/components/field";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import { type Scope, scopes } from "@/lib/http/scopes";
import type { makeMyToken } from "../tokens/endpoints";
import type { ApiToken } from "../tokens/queries";
import { scopeWords } from "../tokens/scope-words";

/** Names a new token and says what it may do. */
export function TokenForm({ done }: { done: (made: ApiToken & { token: string }) => void }) {
  const asking = useAsking(
    (values) => {
      const days = Number(values.get("days"));
      const body = {
        name: String(values.get("name")),
        scopes: values.getAll("scopes") as Scope[],
        ...(days > 0 ? { days } : {}),
      };
      return send<typeof makeMyToken>("POST", "/api/v1/me/tokens", { body });
    },
    (made, form) => {
      form.reset();
      done(made);
    },
  );
  return (
    <details>
      <summary className="mb-2 min-h-11 content-center text-signal">Make a token</summary>
      <AskingForm asking={asking} button="Make the token" busy="Making …">
        <Field
          label="What it is for"
          name="name"
          id="token-name"
          maxLength={100}
          required
          autoComplete="off"
          error={asking.faults.name}
        />
        <fieldset>
          <legend className="font-semibold">What it may do</legend>
          <div className="grid sm:grid-cols-2">
            {scopes.map((scope) => (
              <label key={scope} className="flex min-h-11 items-center gap-2">
                <input type="checkbox" name="scopes" value={scope} className="size-4 accent-signal" />{" "}
                {scopeWords[scope]}
              </label>
            ))}
          </div>
        </fieldset>
        <SelectField label="Good for" name="days" defaultValue="90">
          <option value="30">30 days</option>
          <option value="90">90 days</option>
          <option value="365">a year</option>
          <option value="0">until revoked</option>
        </SelectField>
      </AskingForm>
    </details>
  );
}
