import { AskLinkForm } from "@/features/account/components/ask-link-form";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { OtherWays } from "@/features/account/components/other-ways";
import { OutsidePanel } from "@/features/account/components/outside-panel";

export const metadata = { title: "Open an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { sent } = await searchParams;
  return (
    <NarrowPage
      title={metadata.title}
      summary="An account keeps what you mark, note and plan. Reading needs none."
    >
      <AskLinkForm action="/api/v1/sign-up" isSent={sent === "1"} />
      <OutsidePanel returnTo="/bookmarks" />
      <OtherWays to={["/sign-in"]} />
    </NarrowPage>
  );
}
