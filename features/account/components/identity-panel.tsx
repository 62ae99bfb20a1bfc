"use client";

import { useState } from "react";
import { AskingForm } from "@/components/asking-form";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { OwnDayOf, type Reader } from "@/components/own-day";
import { useAsking } from "@/components/use-asking";
import { send } from "@/lib/http/client";
import type { offerMyIdentity, unlinkMyIdentity } from "../identities/endpoints";
import type { OwnIdentities } from "../identities/queries";
import type { WayIn } from "../identities/way-in";
import { leaveFor } from "../sign-in";
import { OwnPassword, ownPassword } from "./own-password";
import { OwnRow } from "./own-row";
import { useEnding } from "./use-ending";

interface Props extends OwnIdentities {
  hasPassword: boolean;
  reader: Reader;
  /** What came of linking one, when the browser is just back. */
  outcome: string | null;
}

/** The services that sign a person in, each with the way to take it off, and those that could be linked. */
export function IdentityPanel({ linked, offered, hasPassword, reader, outcome }: Props) {
  const { held, said, status, endOne } = useEnding(
    linked,
    ({ id }) => send<typeof unlinkMyIdentity>("DELETE", "/api/v1/me/identities/{id}", { params: { id } }),
    ({ name }) => `${name} does not sign you in any more.`,
  );

  return (
    <>
      {outcome === "linked" && <Notice tone="good">From now on it signs you in, too.</Notice>}
      {outcome === "taken" && (
        <Notice tone="danger" title="Not linked">
          It signs another account in. Sign in there and remove it first.
        </Notice>
      )}
      {held.length > 0 && (
        <ul className="border-t border-rule">
          {held.map((identity) => (
            <OwnRow
              key={identity.id}
              name={identity.name}
              action={
                <Button
                  variant="quiet"
                  onClick={() => void endOne(identity)}
                  aria-label={`Remove ${identity.name}`}
                >
                  Remove
                </Button>
              }
            >
              <p className="text-sm text-quiet">
                {identity.email && <span className="wrap-anywhere">{identity.email}, </span>}
                since <OwnDayOf at={identity.linkedAt} reader={reader} />
              </p>
            </OwnRow>
          ))}
        </ul>
      )}
      <p role="status" ref={status} tabIndex={-1} className="empty:absolute">
        {said}
      </p>
      {offered.map((way) => (
        <LinkWay key={way.id} way={way} hasPassword={hasPassword} />
      ))}
    </>
  );
}

/** Shows once more who sits there, then leaves for the service. */
function LinkWay({ way, hasPassword }: { way: Pick<WayIn, "id" | "name">; hasPassword: boolean }) {
  const [isAway, setAway] = useState(false);
  const asking = useAsking(
    (values) => {
      setAway(false);
      const body = { way: way.id, ...ownPassword(values) };
      return send<typeof offerMyIdentity>("POST", "/api/v1/me/identities", { body });
    },
    async () => {
      const address = await leaveFor(way.id, "/account#identities");
      if (address) window.location.assign(address);
      else setAway(true);
    },
  );
  return (
    <details>
      <summary className="mb-2 min-h-11 content-center text-signal">Link {way.name}</summary>

      <AskingForm asking={asking} button={`Go to ${way.name}`} busy="One moment …">
        <OwnPassword
          hasPassword={hasPassword}
          id={`${way.id}-password`}
          label={`Password, to link ${way.name}`}
          error={asking.faults.password}
        />
        <div role="alert" className="empty:absolute">
          {isAway && <Notice tone="danger">{way.name} cannot be reached now. Try again later.</Notice>}
        </div>
      </AskingForm>
    </details>
  );
}
