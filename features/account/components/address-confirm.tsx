"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { FormFault } from "@/components/form-fault";
import { Notice } from "@/components/notice";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import type { confirmMyAddress } from "../address/endpoints";

/** One address says yes. Opening the page does nothing; pressing the button does. */
export function AddressConfirm({ token }: { token: string }) {
  const [waitsFor, setWaitsFor] = useState<"old" | "new" | null | undefined>(undefined);
  const { submit, isBusy, fault, message } = useAsking(
    () => send<typeof confirmMyAddress>("POST", "/api/v1/address-changes/confirm", { body: { token } }),
    (answer) => setWaitsFor(answer.waitsFor),
  );
  return (
    <form method="dialog" onSubmit={submit} className="grid gap-4">
      <FormFault fault={fault} message={message} />
      <div role="status" className="empty:absolute">
        {waitsFor === null && <Notice tone="good">Your account has its new address.</Notice>}
        {waitsFor && (
          <Notice tone="good">
            Noted. The account moves once the {waitsFor} address has said yes too: its link is in that
            mailbox.
          </Notice>
        )}
      </div>
      {waitsFor === undefined && (
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Yes, use the new address
        </Button>
      )}
    </form>
  );
}
