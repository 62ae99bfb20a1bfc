import type { AnchorHTMLAttributes, ComponentType, HTMLAttributes, ReactNode } from "react";
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
  // A phone has room for five; there the foot of the page leads to it.
  { href: "/compare", name: "Compare", className: "max-sm:hidden" },
  { href: "/salaries", name: "Salaries" },
  { href: "/bookmarks", name: "Bookmarks" },
  { href: "/planner", name: "Planner" },
  { href: "/progress", name: "Progress" },
];

interface Props {
  isSignedIn: boolean | null;
  notices?: ReactNode;
  /** A link that marks itself where the reader is. */
  link?: ComponentType<AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }>;
}

/**
 * Apps know whether somebody is signed in. Documents are the same for everybody: there the element `account-link`
 * finds out in the browser.
 */
export function SiteHeader({ isSignedIn, notices, link: Place = DocumentPlace }: Props) {
  const account = (
    <Place
      href={isSignedIn ? "/account" : "/sign-in"}
      className="here inline-flex min-h-11 items-center no-underline hover:underline"
    >
      {isSignedIn ? "Account" : "Sign in"}
    </Place>
  );
  return (
    <header className="border-b border-rule">
      <div className="page flex flex-wrap items-center gap-x-8 pt-3 pb-1 sm:pb-3">
        <a href="/" className="text-ink no-underline" aria-label="Metier, home">
          <WordMark />
        </a>
        <div className="no-print ms-auto flex gap-6 lg:order-last">
          {isSignedIn === null ? (
            <account-link className="flex gap-6" data-part={elementUrl("notice-link")}>
              {account}
            </account-link>
          ) : (
            <>
              {notices}
              {account}
            </>
          )}
        </div>
        <nav
          aria-label="Main"
          className="-mx-2 basis-full max-[26rem]:-mx-1 max-[22rem]:-mx-0.5 max-[22rem]:text-xs lg:mx-0 lg:basis-auto"
        >
          <ul className="flex flex-wrap justify-between sm:justify-start sm:gap-4">
            {places.map(({ href, name, className }) => (
              <li key={href} className={className}>
                <Place
                  href={href}
                  className="here inline-flex min-h-11 items-center px-2 text-ink no-underline hover:underline max-[26rem]:px-1 max-[22rem]:px-0.5"
                >
                  {name}
                </Place>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** In a document the front marks it, which alone knows the page's address (`server/documents.ts`). */
function DocumentPlace(link: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a data-place="" {...link} />;
}

export function SkipLink() {
  return (
    <a href="#content" className="skip-link">
      Skip to the content
    </a>
  );
}
