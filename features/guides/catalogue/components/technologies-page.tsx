import { PageHead } from "@/components/page-head";
import { listTechnologies } from "../queries";
import { technologyKindNames } from "../technology-kinds";

/** Every technology that the portal knows, by kind, with how many guides tell what it is for. */
export async function TechnologiesPage() {
  const technologies = await listTechnologies();
  const kinds = Object.entries(technologyKindNames)
    .map(([kind, { several }]) => ({ kind, several, own: technologies.filter((one) => one.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  return (
    <main id="content" className="page guide">
      <PageHead
        title="Technologies"
        summary="The tools of the trade. Each has a page that says what it is used for in which role, how many people work with it, and whether job advertisements ask for it."
      >
        <nav aria-label="Kinds">
          <ul className="flex flex-wrap gap-x-6">
            {kinds.map(({ kind, several, own }) => (
              <li key={kind}>
                <a href={`#${kind}`} className="inline-block py-2">
                  {several}
                </a>{" "}
                <span className="unit num">{own.length}</span>
              </li>
            ))}
          </ul>
        </nav>
      </PageHead>
      {kinds.map(({ kind, several, own }) => (
        <section key={kind} aria-labelledby={kind} className="page-grid border-t border-ink pt-3 pb-10">
          <h2 id={kind} tabIndex={-1} className="lg:col-span-4">
            {several}
          </h2>
          <ul className="gap-8 sm:columns-2 lg:col-span-8 xl:columns-3">
            {own.map(({ slug, name, guides }) => (
              <li key={slug} className="flex items-baseline justify-between gap-4 border-b border-rule">
                <a href={`/technologies/${slug}`} className="py-1.5">
                  {name}
                </a>
                <span className="fine num">
                  {guides === 0 ? "" : guides === 1 ? "1 guide" : `${guides} guides`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
