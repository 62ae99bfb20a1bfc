import { ReadOffline } from "@/components/read-offline";
import type { PublishedGuide } from "@/features/guides/queries";

/** The guide in other forms, for reading without the portal. */
export function Downloads({ guide: { role } }: { guide: PublishedGuide }) {
  const address = `/roles/${role.slug}`;
  const files = [
    [`${address}.epub`, "As a book", "EPUB, for e-readers"],
    [`${address}.md`, "As plain text", "Markdown"],
    [`${address}/feed.xml`, "Its changes", "Atom feed, for feed readers"],
  ] as const;
  return (
    <section aria-labelledby="take-away" className="no-print mt-8 max-w-160">
      <h3 id="take-away">Take it with you</h3>
      <ul className="mt-1">
        {files.map(([href, name, form]) => (
          <li key={href}>
            <a href={href} className="inline-block py-1">
              {name}
            </a>{" "}
            <span className="text-quiet">({form})</span>
          </li>
        ))}
        <ReadOffline />
        <li className="py-1">
          On paper: print this page. <span className="text-quiet">(The menus stay off it.)</span>
        </li>
      </ul>
    </section>
  );
}
