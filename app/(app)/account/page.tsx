import { PageHead } from "@/components/page-head";
import { AccountPanel } from "@/features/account/components/account-panel";

export const metadata = { title: "Account" };

export default function AccountPage() {
  return (
    <main id="content" className="page">
      <PageHead title="Account" />

      <AccountPanel />
    </main>
  );
}
