import { findAddressChange } from "../address/queries";
import { AddressConfirm } from "./address-confirm";

/** What a link for a new address leads to; one that is used or too old says so. */
export async function AddressPanel({ token }: { token: string }) {
  const found = await findAddressChange(token);
  if (!found) {
    return (
      <div className="grid gap-4">
        <p>This link no longer works: links are good once, for 15 minutes.</p>
        <p>
          <a href="/account#address">Begin again</a>
        </p>
      </div>
    );
  }
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
