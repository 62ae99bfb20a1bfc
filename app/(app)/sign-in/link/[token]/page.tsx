import { LinkPanel } from "@/features/account/components/link-panel";
import { NarrowPage } from "@/features/account/components/narrow-page";
import { secretPage } from "@/features/account/metadata";

export const metadata = { title: "Your link", ...secretPage };

export default async function LinkPage({ params }: PageProps<"/sign-in/link/[token]">) {
  const { token } = await params;
  return (
    <NarrowPage title="Welcome to Metier">
      <LinkPanel token={token} again="/sign-up" />
    </NarrowPage>
  );
}
