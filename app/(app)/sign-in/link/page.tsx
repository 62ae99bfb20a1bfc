import { AskLinkForm } from "@/features/account/components/ask-link-form";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { OtherWays } from "@/features/account/components/other-ways";

export const metadata = { title: "Sign in by link" };

export default async function AskForLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { sent } = await searchParams;
  return (
    <NarrowPage title={metadata.title} summary="A link by mail signs you in, without a password.">
      <AskLinkForm action="/api/v1/sign-in-link" isSent={sent === "1"} />
      <OtherWays to={["/sign-in", "/sign-up"]} />
    </NarrowPage>
  );
}
