"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatDay } from "@/lib/dates";
import { send } from "@/lib/http/client";
import type { revokeMyToken } from "../tokens/endpoints";
import type { ApiToken } from "../tokens/queries";
import { scopesInWords } from "../tokens/scope-words";
import { TokenForm } from "./token-form";

/** The tokens there are, each with what it may do and when it last did, and the way to a new one. */
export function TokenPanel({ tokens }: { tokens: ApiToken[] }) {
  const [held, setHeld] = useState(tokens);
  const [secret, setSecret] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const shown = useRef<HTMLDivElement>(null);

  async function revoke({ id, name }: ApiToken) {
    const result = await send<typeof revokeMyToken>("DELETE", "/api/v1/me/tokens/{id}", { params: { id } });
    if (result.ok || result.status === 404) {
      setHeld((rows) => rows.filter((row) => row.id !== id));
      setSecret(null);
      setSaid(`“${name}” is revoked.`);
    } else setSaid(result.problem.detail);
    shown.current?.focus();
  }

  return (
    <>
      <div ref={shown} tabIndex={-1} role="status" className="empty:absolute">
        {secret !== null && (
          <Notice tone="good" title="Copy it now: it is not shown again">
            <code className="wrap-anywhere">{secret}</code>
          </Notice>
        )}
        {said && <p>{said}</p>}
      </div>
      {held.length > 0 && (
        <ul className="border-t border-rule">
          {held.map((token) => (
            <li
              key={token.id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-2"
            >
              <div>
                <p className="font-semibold">{token.name}</p>
                <p className="text-sm text-quiet">{scopesInWords(token.scopes)}</p>
                <p className="text-sm text-quiet">
                  {token.lastUsedOn ? `Last used on ${formatDay(token.lastUsedOn)}` : "Never used"}
                  {token.expiresAt ? `, good until ${formatDay(token.expiresAt)}` : ""}
                </p>
              </div>
              <Button variant="quiet" onClick={() => revoke(token)} aria-label={`Revoke ${token.name}`}>
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
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
