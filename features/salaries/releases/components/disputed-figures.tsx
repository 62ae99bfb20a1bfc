import { notFound } from "next/navigation";
import { Notice } from "@/components/notice";
import { findEditor } from "@/features/account/session";
import { countryName } from "@/lib/money";
import { amountInWords } from "../../history/statement-words";
import { listDisputed } from "../queries";

/** The queue: figures whose measure an editor has to settle. Not there for anybody but editors. */
export async function DisputedFigures() {
  if (!(await findEditor())) notFound();
  const disputed = await listDisputed();
  if (disputed.length === 0) return null;
  return (
    <section aria-labelledby="to-settle">
      <h2 id="to-settle" className="mb-3">
        To be settled
      </h2>
      <Notice tone="warn" title="Its source calls one number both the average and the median">
        <ul className="mt-2 space-y-3">
          {disputed.map(({ id, role, roleTitle, country, currency, said, release, claim }) => (
            <li key={id}>
              <p>
                <strong className="num font-semibold">{amountInWords(said, currency)}</strong>
              </p>
              <p>
                {roleTitle}, {countryName(country)}, in “{release}”.{" "}
                {claim ? (
                  <>
                    The guide claims it too:{" "}
                    <a href={`/roles/${role}#${claim.key}`}>{claim.title.replace(/\.$/, "")}</a>.
                  </>
                ) : (
                  "No claim of a guide states it."
                )}
              </p>
              <p>
                Look at <a href={`/salaries/${role}`}>what readers see</a>, then write the measure into the
                file below and <a href={`/desk/guides/${role}`}>into the guide</a>.
              </p>
            </li>
          ))}
        </ul>
      </Notice>
    </section>
  );
}
