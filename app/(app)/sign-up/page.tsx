import { PageHead } from "@/components/page-head";
import { SignUpForm } from "@/features/account/components/sign-up-form";

export const metadata = { title: "Open an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { sent } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead
        title="Open an account"
        summary="An account keeps what you mark, note and plan. Reading needs none."
      />
      <div className="max-w-96">
        <SignUpForm isSent={sent === "1"} />
      </div>
    </main>
  );
}
