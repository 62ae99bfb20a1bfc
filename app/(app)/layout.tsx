import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/_shell/head";
import { Shell } from "@/app/_shell/shell";
import "../globals.css";

// Each answer carries its own nonce, so no app page is made ahead.
export const dynamic = "force-dynamic";
export const metadata = siteMetadata;
export const viewport = siteViewport;

export default function AppLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>;
}
