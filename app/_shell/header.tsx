import { WordMark } from "@/components/word-mark";

const places = [
  ["/roles", "Roles"],
  ["/salaries", "Salaries"],
  ["/bookmarks", "Bookmarks"],
  ["/planner", "Planner"],
];

/** The same for everybody: documents are shared, so who is signed in is shown by an element, later. */
export function SiteHeader() {
  return (
    <header className="border-b border-rule">
      <div className="page flex flex-wrap items-center gap-x-8 pt-3 pb-1 sm:pb-3">
        <a href="/" className="text-ink no-underline" aria-label="Metier, home">
          <WordMark />
        </a>
        <a
          href="/sign-in"
          className="no-print ms-auto inline-flex min-h-11 items-center no-underline hover:underline sm:order-last"
          data-account-link
        >
          Sign in
        </a>
        <nav aria-label="Main" className="-mx-2 basis-full sm:mx-0 sm:basis-auto">
          <ul className="flex justify-between sm:gap-4">
            {places.map(([href, name]) => (
              <li key={href}>
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
