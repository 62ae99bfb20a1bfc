import { Fragment } from "react";

/** Authors by name, each with a page of their own. */
export function AuthorLinks({ authors }: { authors: readonly { slug: string; name: string }[] }) {
  return authors.map(({ slug, name }, index) => (
    <Fragment key={slug}>
      {index > 0 ? ", " : null}
      <a href={`/authors/${slug}`}>{name}</a>
    </Fragment>
  ));
}
