import { Notice } from "@/components/notice";
import { OwnTime, type Reader } from "@/components/own-day";
import type { findOwnAddressChange } from "../address/queries";

type Move = NonNullable<Awaited<ReturnType<typeof findOwnAddressChange>>>;

const missing: Record<Move["waitsFor"], string> = {
  both: "the links in both mailboxes",
  old: "the link in your present mailbox",
  new: "the link in the new mailbox",
};

/** A change of address that is under way: what it still waits for, and until when. */
export function AddressMove({ move, reader }: { move: Move; reader: Reader }) {
  return (
    <Notice title="Under way">
      <p className="wrap-anywhere">
        The account moves to <strong>{move.email}</strong> once you open {missing[move.waitsFor]}, until{" "}
        <OwnTime at={move.expiresAt} reader={reader} />. Asking again begins anew.
      </p>
    </Notice>
  );
}
