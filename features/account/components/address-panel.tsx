import { findAddressChange } from "../address/queries";
import { AddressConfirm } from "./address-confirm";
import { DeadLink } from "./dead-link";

/** What a link for a new address leads to; one that is used or too old says so. */
export async function AddressPanel({ token }: { token: string }) {
  const found = await findAddressChange(token);
  if (!found) return <DeadLink href="/account#address" name="Begin again" />;
  return (
    <div className="grid gap-6">
      <p>
        The account is to use <strong>{found.email}</strong>
        {found.isNew ? ", which is this mailbox." : " in place of the address of this mailbox."}
      </p>
      <AddressConfirm token={token} />
    </div>
  );
}
