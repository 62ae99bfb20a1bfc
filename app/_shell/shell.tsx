import type { ComponentProps, ReactNode } from "react";
import { fontFiles } from "@/app/_shell/fonts";
import { SiteFooter } from "@/app/_shell/footer";
import { SiteHeader, SkipLink } from "@/app/_shell/header";
import { DayPatterns } from "@/components/day-patterns";
import { elementUrl } from "@/lib/elements";

interface Props {
  /** Null in a document, which is the same for everybody. */
  isSignedIn: boolean | null;
  /** In an app: the way to the reader's notices. */
  notices?: ReactNode;
  link?: ComponentProps<typeof SiteHeader>["link"];
  children: ReactNode;
}

/** What documents and apps share: head, header, footer. A page brings its own `<main id="content">`. */
export function Shell({ isSignedIn, notices, link, children }: Props) {
  return (
    // The chosen theme is set on the element before React sees it.
    <html lang="en" suppressHydrationWarning>
      <head>
        {fontFiles.map((file) => (
          <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <script src={elementUrl("theme-init")} />
        <script type="module" src={elementUrl("theme-switch")} />
        {isSignedIn === null ? (
          <>
            <script type="module" src={elementUrl("account-link")} />
            <script type="module" src={elementUrl("reading-path")} />
          </>
        ) : null}
        {isSignedIn ? (
          <>
            <script type="module" src={elementUrl("merge-marks")} />
            <script type="module" src={elementUrl("waiting-writes")} />
          </>
        ) : null}
      </head>
      <body>
        <SkipLink />
        <DayPatterns />
        <SiteHeader isSignedIn={isSignedIn} notices={notices} link={link} />
        {children}
        <SiteFooter />
      </body>
    </html>
  );
}
