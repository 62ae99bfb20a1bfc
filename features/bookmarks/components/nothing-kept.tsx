import { ButtonLink } from "@/components/button";
import { findExample } from "../queries";

/** The empty page teaches with one task that stands in a guide today. */
export async function NothingKept() {
  const example = await findExample();
  return (
    <div className="measure border-t border-ink pt-5">
      <h2 className="text-lg">Nothing kept yet</h2>
      <p className="mt-2">
        Beside each task, figure and step of a guide stands a button that says <b>Keep</b>. What you keep is
        listed here, with a place for your own note, and it stays as it was even when the guide changes.
      </p>
      {example ? (
        <>
          <p className="mt-4">
            Begin with one: in the guide to the {example.role.toLowerCase()}, “{example.title}” is the first
            task.
          </p>
          <p className="mt-6">
            <ButtonLink href={example.href} variant="primary">
              Read “{example.title}”
            </ButtonLink>
          </p>
        </>
      ) : null}
    </div>
  );
}
