import { AskLinkForm } from "@/features/account/components/ask-link-form";
import { NarrowPage } from "@/features/account/components/narrow-page";

export const metadata = { title: "Sign in by link" };

export default async function AskForLinkPage({ searchParams }: PageProps<"/sign-in/link">) {
  const { sent } = await searchParams;
  return (
    <NarrowPage title={metadata.title}>
      <AskLinkForm action="/api/v1/sign-in-link" isSent={sent === "1"} />
    </NarrowPage>
  );
}
