import { PageHead } from "@/components/page-head";
import { AskLinkForm } from "@/features/account/components/ask-link-form";
import { OutsidePanel } from "@/features/account/components/outside-panel";

export const metadata = { title: "Open an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { sent } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead
        title="Open an account"
        summary="An account keeps what you mark, note and plan. Reading needs none."
      />
      <div className="grid max-w-96 gap-6">
        <AskLinkForm action="/api/v1/sign-up" isSent={sent === "1"} />
        <OutsidePanel returnTo="/bookmarks" />
      </div>
    </main>
  );
}
