import { PageHead } from "@/components/page-head";
import { LinkPanel } from "@/features/account/components/link-panel";

export const metadata = { title: "A new password", robots: "noindex", referrer: "no-referrer" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  return (
    <main id="content" className="page">
      <PageHead title="A new password" />
      <div className="max-w-96">
        <LinkPanel token={token} again="/reset" />
      </div>
    </main>
  );
}
