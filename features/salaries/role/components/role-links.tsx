import { EmbedSnippet } from "../../embed/components/embed-snippet";

/** All figures of the role for tables, for programs, and for other sites. */
export function RoleLinks({ role: { slug }, country }: { role: { slug: string }; country: string }) {
  return (
    <section aria-labelledby="take-along" className="no-print mt-16 space-y-2 border-t border-ink pt-4">
      <h2 id="take-along" className="text-lg">
        Take these figures along
      </h2>
      <p className="measure">
        Everything that stands here, and every other year and country, with source and licence:{" "}
        <a href={`/api/v1/salaries.csv?role=${slug}`}>CSV, for a spreadsheet</a>,{" "}
        <a href={`/api/v1/salaries?role=${slug}`}>JSON, for programs</a>.
      </p>
      <EmbedSnippet role={slug} country={country} />
    </section>
  );
}
