import { notFound } from "next/navigation";
import { findEditor } from "@/features/account/session";
import { formatTime } from "@/lib/dates";
import { formatCount } from "@/lib/money";
import { type KnownRelease, listDatasets } from "../queries";
import { OlderReleases } from "./older-releases";

/** Every dataset with what readers have of it and what can be put back; not there for anybody but editors. */
export async function ReleaseOverview() {
  const editor = await findEditor();
  if (!editor) notFound();
  const datasets = await listDatasets();
  const time = (instant: string) => formatTime(instant, editor.timeZone);
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">Releases</h2>
      {datasets.map(({ slug, title, source, liveReleaseId, releases }) => {
        const live = releases.find(({ id }) => id === liveReleaseId);
        return (
          <section key={slug} aria-labelledby={`dataset-${slug}`} className="mt-6 border-t border-ink pt-4">
            <h3 id={`dataset-${slug}`}>{title}</h3>
            <p className="text-xs text-quiet">
              <code>{slug}</code>, source: {source}
            </p>
            <div className="page-grid mt-3 gap-y-4">
              <div className="lg:col-span-6">
                {live ? <LiveRelease release={live} time={time} /> : <p>Readers have nothing of it.</p>}
              </div>
              <div className="lg:col-span-6">
                <OlderReleases
                  releases={releases.map(({ id, label, figures, importedAt, publishedAt, publishedBy }) => ({
                    ...{ id, label, isLive: id === liveReleaseId },
                    about: `${formatCount(figures)} figures, ${
                      publishedAt === null
                        ? `imported ${time(importedAt)}`
                        : `last live from ${time(publishedAt)}`
                    }${publishedBy === null ? "" : ` by ${publishedBy}`}`,
                  }))}
                />
              </div>
            </div>
          </section>
        );
      })}
    </section>
  );
}

function LiveRelease({ release, time }: { release: KnownRelease; time: (instant: string) => string }) {
  const { label, publishedAt, importedAt, publishedBy, rowsRead, rowsUsed, figures, report } = release;
  const { dropped = [], unknown = [] } = report;
  const rows: [string, number][] = [
    ["Rows read", rowsRead],
    ...dropped.map(({ rule, rows: left }): [string, number] => [`Left out: ${rule}`, left]),
    ["Rows used", rowsUsed],
    // A file of rates has none.
    ...(figures === 0 ? [] : [["Figures", figures] satisfies [string, number]]),
  ];
  return (
    <>
      <p>
        <strong className="font-semibold">{label}</strong>, live since {time(publishedAt ?? importedAt)}
        {publishedBy === null ? ", brought along or by a command" : ` by ${publishedBy}`}.
      </p>
      <table className="mt-2">
        <caption className="sr-only">What the import of “{label}” read and left out</caption>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length === 0 ? (
        <p className="mt-2 text-xs text-quiet">No unknown labels.</p>
      ) : (
        <details className="mt-2">
          <summary>{formatCount(unknown.length)} unknown labels</summary>
          <ul className="text-xs">
            {unknown.map(({ column, label: name, rows: count }) => (
              <li key={`${column} ${name}`}>
                {column}: “{name}”, {formatCount(count)} rows
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
