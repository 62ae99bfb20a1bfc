import { AddressPanel } from "@/features/account/components/address-panel";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { secretPage } from "@/features/account/metadata";

export const metadata = { title: "Your new address", ...secretPage };

export default async function AddressPage({ params }: PageProps<"/account/address/[token]">) {
  const { token } = await params;
  return (
    <NarrowPage title={metadata.title}>
      <AddressPanel token={token} />
    </NarrowPage>
  );
}
