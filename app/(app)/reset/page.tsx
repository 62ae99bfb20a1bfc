import { AskLinkForm } from "@/features/account/components/ask-link-form";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { OtherWays } from "@/features/account/components/other-ways";

export const metadata = { title: "Forgot your password?" };

export default async function AskForResetPage({ searchParams }: PageProps<"/reset">) {
  const { sent } = await searchParams;
  return (
    <NarrowPage
      title={metadata.title}
      summary="A link by mail lets you choose a new one. Every browser that is signed in is signed out then."
    >
      <AskLinkForm action="/api/v1/reset" isSent={sent === "1"} />
      <OtherWays to={["/sign-in", "/sign-in/link"]} />
    </NarrowPage>
  );
}
