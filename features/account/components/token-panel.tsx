"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { OwnDay, OwnDayOf, type Reader } from "@/components/own-day";
import { send } from "@/lib/http/client";
import type { revokeMyToken } from "../tokens/endpoints";
import type { ApiToken } from "../tokens/queries";
import { scopesInWords } from "../tokens/scope-words";
import { OwnRow } from "./own-row";
import { TokenForm } from "./token-form";
import { useEnding } from "./use-ending";

/** The tokens there are, each with what it may do and when it last did, and the way to a new one. */
export function TokenPanel({ tokens, reader }: { tokens: ApiToken[]; reader: Reader }) {
  const [secret, setSecret] = useState<string | null>(null);
  const { held, setHeld, said, setSaid, status, endOne } = useEnding(
    tokens,
    ({ id }) => {
      setSecret(null);
      return send<typeof revokeMyToken>("DELETE", "/api/v1/me/tokens/{id}", { params: { id } });
    },
    ({ name }) => `“${name}” is revoked.`,
  );
  const shown = useRef<HTMLDivElement>(null);

  return (
    <>
      <div ref={shown} tabIndex={-1} role="status" className="empty:absolute">
        {secret !== null && (
          <Notice tone="good" title="Copy it now: it is not shown again">
            <code className="wrap-anywhere">{secret}</code>
          </Notice>
        )}
      </div>
      {held.length > 0 && (
        <ul className="border-t border-rule">
          {held.map((token) => (
            <OwnRow
              key={token.id}
              name={token.name}
              action={
                <Button
                  variant="quiet"
                  onClick={() => void endOne(token)}
                  aria-label={`Revoke ${token.name}`}
                >
                  Revoke
                </Button>
              }
            >
              <p className="text-sm text-quiet">{scopesInWords(token.scopes)}</p>
              <p className="text-sm text-quiet">
                {token.lastUsedOn ? (
                  <>
                    Last used on <OwnDay day={token.lastUsedOn} locale={reader.locale} />
                  </>
                ) : (
                  "Never used"
                )}
                {token.expiresAt ? (
                  <>
                    , good until <OwnDayOf at={token.expiresAt} reader={reader} />
                  </>
                ) : null}
              </p>
            </OwnRow>
          ))}
        </ul>
      )}
      <p role="status" ref={status} tabIndex={-1} className="empty:absolute">
        {said}
      </p>
      <TokenForm
        done={({ token, ...made }) => {
          setHeld((rows) => [made, ...rows]);
          setSaid("");
          setSecret(token);
          shown.current?.focus();
        }}
      />
    </>
  );
}
