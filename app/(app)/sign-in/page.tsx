import { NarrowPage } from "@/features/account/components/narrow-page";
import { SignInPanel } from "@/features/account/components/sign-in-panel";
import { safeReturnTo } from "@/features/account/input";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo, arrived, error } = await searchParams;
  return (
    <NarrowPage title={metadata.title}>
      <SignInPanel
        returnTo={safeReturnTo(typeof returnTo === "string" ? returnTo : null)}
        isArriving={arrived !== undefined}
        error={typeof error === "string" ? error : null}
      />
    </NarrowPage>
  );
}
