import { notFound } from "next/navigation";
import { findEditor } from "@/features/account/session";
import { formatTime } from "@/lib/dates";
import { listDeskGuides } from "../queries";

/** All guides with what is live and what is being written; not there for anybody but editors. */
export async function DeskOverview({ after }: { after?: string | undefined }) {
  const editor = await findEditor();
  if (!editor) notFound();
  const { items, next } = await listDeskGuides(editor, { after });
  return (
    <>
      <div className="table-scroll">
        <table>
          <caption className="sr-only">Guides</caption>
          <thead>
            <tr>
              <th scope="col">Guide</th>
              <th scope="col">Published</th>
              <th scope="col">Draft</th>
              <th scope="col">Public page</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ role, publishedAt, draftSavedAt }) => (
              <tr key={role.slug}>
                <th scope="row">
                  <a href={`/desk/guides/${role.slug}`}>{role.title}</a>
                </th>
                <td>{publishedAt ? formatTime(publishedAt, editor.timeZone) : "Not yet"}</td>
                <td>{draftSavedAt ? `Saved ${formatTime(draftSavedAt, editor.timeZone)}` : "None open"}</td>
                <td>
                  <a href={`/roles/${role.slug}`}>{`/roles/${role.slug}`}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next && (
        <p className="mt-4">
          <a href={`/desk?after=${next}`}>More guides</a>
        </p>
      )}
    </>
  );
}
