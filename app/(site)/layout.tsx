import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/_shell/head";
import { Shell } from "@/app/_shell/shell";
import { KeepForm } from "@/features/bookmarks/components/keep-form";
import "./site.css";

export const dynamic = "force-dynamic";
export const metadata = siteMetadata;
export const viewport = siteViewport;

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <Shell isSignedIn={null}>
      {children}
      <KeepForm />
    </Shell>
  );
}
