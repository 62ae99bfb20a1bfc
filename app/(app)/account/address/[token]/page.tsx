import { PageHead } from "@/components/page-head";
import { AddressPanel } from "@/features/account/components/address-panel";

export const metadata = { title: "Your new address", robots: "noindex", referrer: "no-referrer" };

export default async function AddressPage({ params }: PageProps<"/account/address/[token]">) {
  const { token } = await params;
  return (
    <main id="content" className="page">
      <PageHead title="Your new address" />
      <div className="max-w-96">
        <AddressPanel token={token} />
      </div>
    </main>
  );
}
