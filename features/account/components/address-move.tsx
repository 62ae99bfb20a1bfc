import { Notice } from "@/components/notice";
import { formatTime } from "@/lib/dates";
import type { findOwnAddressChange } from "../address/queries";

type Move = NonNullable<Awaited<ReturnType<typeof findOwnAddressChange>>>;

const missing: Record<Move["waitsFor"], string> = {
  both: "the links in both mailboxes",
  old: "the link in your present mailbox",
  new: "the link in the new mailbox",
};

/** A change of address that is under way: what it still waits for, and until when. */
export function AddressMove({ move, timeZone }: { move: Move; timeZone: string }) {
  return (
    <Notice title="Under way">
      <p className="wrap-anywhere">
        The account moves to <strong>{move.email}</strong> once you open {missing[move.waitsFor]}, until{" "}
        <time dateTime={move.expiresAt}>{formatTime(move.expiresAt, timeZone)}</time>. Asking again begins
        anew.
      </p>
    </Notice>
  );
}
