"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { send } from "@/lib/http/client";
import type { changeMyAddress } from "../address/endpoints";
import { FormFault } from "./form-fault";
import { useAsking } from "./use-asking";

/** Asks for the new address, and for the password, since whoever owns the address owns the account. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  const [isSent, setSent] = useState(false);
  const { submit, isBusy, faults, fault, message } = useAsking(
    (values) => {
      const password = values.get("password");
      const body = {
        email: String(values.get("email")),
        ...(password ? { password: String(password) } : {}),
      };
      return send<typeof changeMyAddress>("POST", "/api/v1/me/address", { body });
    },
    () => setSent(true),
  );
  return (
    <form onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <div role="status" className="empty:absolute">
        {isSent && <Notice tone="good">Look in both mailboxes. The links work once, for 15 minutes.</Notice>}
      </div>
      {!isSent && (
        <>
          <Field
            label="New mail address"
            name="email"
            id="new-email"
            type="email"
            autoComplete="email"
            required
            error={faults.email}
          />
          {hasPassword && (
            <Field
              label="Password, to be sure it is you"
              name="password"
              id="address-password"
              type="password"
              autoComplete="current-password"
              maxLength={200}
              required
              error={faults.password}
            />
          )}
          <div>
            <Button type="submit" disabled={isBusy}>
              {isBusy ? "Sending …" : "Send both links"}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
