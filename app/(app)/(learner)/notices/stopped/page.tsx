import { Notice } from "@/components/notice";
import { PageHead } from "@/components/page-head";
import { kindNames } from "@/features/notices/notice-words";

export const metadata = { title: "No more such mails", robots: "noindex" };

export default async function StoppedPage({ searchParams }: PageProps<"/notices/stopped">) {
  const { kind } = await searchParams;
  const known = kind === "series" || kind === "guide" || kind === "account" ? kindNames[kind] : null;
  return (
    <main id="content" className="page">
      <PageHead title="No more such mails" />
      <Notice tone="good">
        <p>
          {known ? `Nothing is mailed to you any more about this: ${known.what}` : "The mails are stopped."}{" "}
          The notices themselves stand on <a href="/notices">your page of notices</a>, where you can turn the
          mails on again.
        </p>
      </Notice>
    </main>
  );
}
