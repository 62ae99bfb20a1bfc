import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "uuid";
import { type NoticeKind, noticeKinds } from "@/db/enums";

/**
 * What a mail's link to stop carries: whose mails of which kind. It is signed and not stored, so it is good for as long
 * as the mail is kept, and all that it can do is to stop these mails.
 */
export function makeStopToken(ownerId: string, kind: NoticeKind, secret: string): string {
  const said = Buffer.from([...parse(ownerId), noticeKinds.indexOf(kind)]);
  return Buffer.concat([said, signed(said, secret)]).toString("base64url");
}

/** Null for a token that we did not make. */
export function readStopToken(token: string, secret: string): { ownerId: string; kind: NoticeKind } | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 33 || bytes.toString("base64url") !== token) return null;
  const said = bytes.subarray(0, 17);
  if (!timingSafeEqual(bytes.subarray(17), signed(said, secret))) return null;
  const kind = noticeKinds[said[16] ?? -1];
  return kind ? { ownerId: stringify(said.subarray(0, 16)), kind } : null;
}

function signed(said: Buffer, secret: string): Buffer {
  return createHmac("sha256", secret).update("stop mails of notices\n").update(said).digest().subarray(0, 16);
}
