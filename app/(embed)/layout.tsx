import type { Metadata } from "next";
import type { ReactNode } from "react";
import { siteMetadata, siteViewport } from "@/app/_shell/head";
import "./embed.css";

export const dynamic = "force-dynamic";
// It is a part of other sites' pages: what it shows is found on the page that it links to.
export const metadata: Metadata = { ...siteMetadata, robots: { index: false } };
export const viewport = siteViewport;

/** For another site's frame: nothing but the card, no script, no cookie, and links that leave the frame. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <base target="_top" />
      </head>
      <body>{children}</body>
    </html>
  );
}
