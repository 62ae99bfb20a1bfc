import { PageHead } from "@/components/page-head";
import { StopPanel } from "@/features/notices/components/stop-panel";

export const metadata = { title: "Stop these mails", robots: "noindex", referrer: "no-referrer" };

export default async function StopPage({ params }: PageProps<"/notices/stop/[token]">) {
  const { token } = await params;
  return (
    <main id="content" className="page">
      <PageHead title="Stop these mails" />
      <StopPanel token={token} />
    </main>
  );
}
