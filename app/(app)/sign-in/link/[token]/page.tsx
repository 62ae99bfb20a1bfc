import { PageHead } from "@/components/page-head";
import { LinkPanel } from "@/features/account/components/link-panel";

export const metadata = { title: "Your link", robots: "noindex", referrer: "no-referrer" };

export default async function LinkPage({ params }: PageProps<"/sign-in/link/[token]">) {
  const { token } = await params;
  return (
    <main id="content" className="page">
      <PageHead title="Welcome to Metier" />
      <div className="max-w-96">
        <LinkPanel token={token} again="/sign-up" />
      </div>
    </main>
  );
}
