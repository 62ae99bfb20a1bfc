import type { HTMLAttributes, ReactNode } from "react";
import { WordMark } from "@/components/word-mark";
import { elementUrl } from "@/lib/elements";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "account-link": HTMLAttributes<HTMLElement>;
    }
  }
}

const places = [
  { href: "/roles", name: "Roles" },
  // A phone has room for four; there the foot of the page leads to it.
  { href: "/compare", name: "Compare", className: "max-sm:hidden" },
  { href: "/salaries", name: "Salaries" },
  { href: "/bookmarks", name: "Bookmarks" },
  { href: "/planner", name: "Planner" },
  { href: "/progress", name: "Progress", className: "max-lg:hidden" },
];

/**
 * Apps know whether somebody is signed in. Documents are the same for everybody: there the element `account-link`
 * finds out in the browser.
 */
export function SiteHeader({ isSignedIn, notices }: { isSignedIn: boolean | null; notices?: ReactNode }) {
  const account = (
    <a
      href={isSignedIn ? "/account" : "/sign-in"}
      className="inline-flex min-h-11 items-center no-underline hover:underline"
    >
      {isSignedIn ? "Account" : "Sign in"}
    </a>
  );
  return (
    <header className="border-b border-rule">
      <div className="page flex flex-wrap items-center gap-x-8 pt-3 pb-1 sm:pb-3">
        <a href="/" className="text-ink no-underline" aria-label="Metier, home">
          <WordMark />
        </a>
        <div className="no-print ms-auto sm:order-last">
          {isSignedIn === null ? (
            <account-link data-part={elementUrl("notice-link")}>{account}</account-link>
          ) : (
            <>
              {notices}
              {account}
            </>
          )}
        </div>
        <nav aria-label="Main" className="-mx-2 basis-full sm:mx-0 sm:basis-auto">
          <ul className="flex flex-wrap justify-between sm:gap-4">
            {places.map(({ href, name, className }) => (
              <li key={href} className={className}>
                <a
                  href={href}
                  className="inline-flex min-h-11 items-center px-2 text-ink no-underline hover:underline"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

export function SkipLink() {
  return (
    <a href="#content" className="skip-link">
      Skip to the content
    </a>
  );
}
