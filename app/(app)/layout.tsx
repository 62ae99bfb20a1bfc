import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/_shell/head";
import { Shell } from "@/app/_shell/shell";
import { CurrentLink } from "@/components/current-link";
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
    <Shell isSignedIn={isSignedIn} notices={isSignedIn ? <NoticeLink /> : null} link={CurrentLink}>
      <noscript>
        <p className="page pt-4 text-warn">
          This page needs JavaScript: without it, most of its buttons do nothing. Guides, salaries and
          articles can be read without.
        </p>
      </noscript>
      {children}
    </Shell>
  );
}
