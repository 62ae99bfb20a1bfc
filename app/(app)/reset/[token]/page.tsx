import { LinkPanel } from "@/features/account/components/link-panel";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { secretPage } from "@/features/account/metadata";

export const metadata = { title: "A new password", ...secretPage };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  return (
    <NarrowPage title={metadata.title}>
      <LinkPanel token={token} again="/reset" />
    </NarrowPage>
  );
}
