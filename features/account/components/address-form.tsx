"use client";

import { useState } from "react";
import { AskingForm } from "@/components/asking-form";
import { Field } from "@/components/field";
import { Notice } from "@/components/notice";
import { useAsking } from "@/components/use-asking";
import { useHandover } from "@/components/use-handover";
import { send } from "@/lib/http/client";
import type { changeMyAddress } from "../address/endpoints";
import { OwnPassword, ownPassword } from "./own-password";

/** Asks for the new address, and for the password, since whoever owns the address owns the account. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  const [isSent, setSent] = useState(false);
  const { take, pass } = useHandover();
  const asking = useAsking(
    (values) => {
      const body = { email: String(values.get("email")), ...ownPassword(values) };
      return send<typeof changeMyAddress>("POST", "/api/v1/me/address", { body });
    },
    () => {
      pass();
      setSent(true);
    },
  );
  return (
    <>
      <div ref={take} tabIndex={-1} role="status" className="empty:absolute">
        {isSent && <Notice tone="good">Look in both mailboxes. The links work once, for 15 minutes.</Notice>}
      </div>
      {!isSent && (
        <AskingForm asking={asking} button="Send both links" busy="Sending …">
          <Field
            label="New mail address"
            name="email"
            id="new-email"
            type="email"
            autoComplete="email"
            required
            error={asking.faults.email}
          />
          <OwnPassword
            hasPassword={hasPassword}
            id="address-password"
            label="Password, to be sure it is you"
            error={asking.faults.password}
          />
        </AskingForm>
      )}
    </>
  );
}
