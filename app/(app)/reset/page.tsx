import { PageHead } from "@/components/page-head";
import { AskLinkForm } from "@/features/account/components/ask-link-form";

export const metadata = { title: "Forgot your password?" };

export default async function AskForResetPage({ searchParams }: PageProps<"/reset">) {
  const { sent } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead
        title="Forgot your password?"
        summary="A link by mail lets you choose a new one. Every browser that is signed in is signed out then."
      />
      <div className="max-w-96">
        <AskLinkForm action="/api/v1/reset" isSent={sent === "1"} />
      </div>
    </main>
  );
}
