import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/_shell/head";
import { Shell } from "@/app/_shell/shell";
import { NoticeLink } from "@/features/notices/components/notice-link";
import { signedInHint } from "@/lib/http/hint";
import "./app.css";

// Each answer carries its own nonce, so no app page is made ahead.
export const dynamic = "force-dynamic";
export const metadata = siteMetadata;
export const viewport = siteViewport;

export default async function AppLayout({ children }: { children: ReactNode }) {
  const isSignedIn = (await cookies()).has(signedInHint);
  return (
    <Shell isSignedIn={isSignedIn} notices={isSignedIn ? <NoticeLink /> : null}>
      {children}
    </Shell>
  );
}
