import { PageHead } from "@/components/page-head";
import { AccountPanel } from "@/features/account/components/account-panel";

export const metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const { identity } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead title="Account" />

      <AccountPanel linking={typeof identity === "string" ? identity : null} />
    </main>
  );
}
