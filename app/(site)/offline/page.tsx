import { PageHead } from "@/components/page-head";
import { elementUrl } from "@/lib/elements";
import { pageMetadata } from "@/lib/site";

export const generateMetadata = () =>
  pageMetadata({
    title: "Offline",
    description: "What this browser has saved to read without a connection, and what waits for one.",
    path: "/offline",
  });

/** What can be read without a connection, and what waits for one. Shown in the place of pages that cannot be had. */
export default function OfflinePage() {
  return (
    <main id="content" className="page">
      <PageHead
        title="Offline"
        summary="What you saved in this browser opens without a connection. What you write meanwhile waits here, and is sent as soon as there is one."
      />
      <section aria-labelledby="saved" className="measure">
        <h2 id="saved">Saved guides</h2>
        <div className="mt-4">
          <saved-guides>
            <p>A browser that runs scripts lists here what you saved.</p>
          </saved-guides>
        </div>
        <p className="mt-4 text-quiet">
          To save a guide, press “Read offline” at its end, under “Take it with you”.
        </p>
      </section>
      <section aria-labelledby="waiting" className="measure mt-12">
        <h2 id="waiting">What waits</h2>
        <div data-waiting className="mt-4">
          Nothing waits here.
        </div>
      </section>
      <script type="module" src={elementUrl("saved-guides")} async />
    </main>
  );
}
