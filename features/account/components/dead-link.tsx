/** What a link that is used, too old or broken leads to: it says so, and shows the way on. */
export function DeadLink({ href, name }: { href: string; name: string }) {
  return (
    <div className="grid gap-4">
      <p>This link no longer works: links are good once, for 15 minutes.</p>
      <p>
        <a href={href} className="inline-flex min-h-11 items-center">
          {name}
        </a>
      </p>
    </div>
  );
}
