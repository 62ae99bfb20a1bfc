import type { Task } from "../tasks/queries";

/** What a block practises: where the guide tells of it, or what it has become, or that it is gone. */
export function BlockTask({ task: { title, href, became } }: { task: Task }) {
  return (
    <p className="border-t border-rule pt-4">
      Practises {href ? <a href={href}>{title}</a> : `“${title}”, which `}
      {href ? null : became.length === 0 ? "is no longer in its guide." : "has become "}
      {became.map((heir, at) => (
        <span key={heir.href}>
          {at > 0 ? " and " : null}
          <a href={heir.href}>{heir.title}</a>
        </span>
      ))}
    </p>
  );
}
