import { PageHead } from "@/components/page-head";
import { AskLinkForm } from "@/features/account/components/ask-link-form";

export const metadata = { title: "Sign in by link" };

export default async function AskForLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { sent } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead title="Sign in by link" />
      <div className="max-w-96">
        <AskLinkForm action="/api/v1/sign-in-link" isSent={sent === "1"} />
      </div>
    </main>
  );
}
