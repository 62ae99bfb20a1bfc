import type { ReactNode } from "react";
import { fontClasses } from "@/app/_shell/fonts";
import { SiteFooter } from "@/app/_shell/footer";
import { SiteHeader, SkipLink } from "@/app/_shell/header";
import { DayPatterns } from "@/components/day-patterns";
import { elementUrl } from "@/lib/elements";

/** What documents and apps share: head, header, footer. A page brings its own `<main id="content">`. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    // The chosen theme is set on the element before React sees it.
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <script src={elementUrl("theme-init")} />
        <script type="module" src={elementUrl("theme-switch")} />
      </head>
      <body>
        <SkipLink />
        <DayPatterns />
        <SiteHeader />
        {children}
        <SiteFooter />
      </body>
    </html>
  );
}
