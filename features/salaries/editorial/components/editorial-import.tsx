import { notFound } from "next/navigation";
import { findEditor } from "@/features/account/session";
import { editorialColumns } from "../editorial-row";
import { getEditorialDataset } from "../queries";
import { EditorialForm } from "./editorial-form";

/** Publishes what articles state from a CSV file; not there for anybody but editors. */
export async function EditorialImport() {
  if (!(await findEditor())) notFound();
  const { sourceTitle } = await getEditorialDataset();
  return (
    <section aria-labelledby="editorial">
      <h2 id="editorial">Bring figures of articles</h2>
      <div className="measure mt-1 mb-4 space-y-2">
        <p>
          One CSV file holds them all: download it, change it, and look it over here. A figure that the file
          lacks is withdrawn. Each is printed with the source “{sourceTitle}”.
        </p>
        <p>
          <a href="/api/v1/desk/salaries/editorial.csv" download="editorial.csv">
            Download editorial.csv
          </a>
        </p>
        <details>
          <summary>How to fill the columns</summary>
          <p className="mt-2">
            <code className="wrap-anywhere">{editorialColumns.join(", ")}</code>
          </p>
          <ul className="mt-2 list-disc space-y-1 ps-5">
            <li>
              <code>year</code> and <code>n</code>: empty where the source does not say.
            </li>
            <li>
              <code>country</code>: two capital letters, or ALL. <code>currency</code>: three, like CAD.
            </li>
            <li>
              <code>experience</code>: all, entry, middle, senior or executive. <code>period</code>: year,
              month, day or hour.
            </li>
            <li>
              <code>population</code>: who was counted, in the source’s words.
            </li>
            <li>
              <code>measure</code>: <em>percentiles</em> needs p10 to p90, <em>median</em> the median,{" "}
              <em>mean</em> the mean, <em>range</em> low and high (a mean may stand beside them), and{" "}
              <em>disputed</em> the mean, where the source calls one number both mean and median.
            </li>
            <li>Amounts without separators: 60000. Fewer than ten people: n alone, no amounts.</li>
          </ul>
        </details>
      </div>
      <EditorialForm />
    </section>
  );
}
