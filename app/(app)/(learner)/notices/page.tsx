import { PageHead } from "@/components/page-head";
import { FollowedSeries } from "@/features/articles/components/followed-series";
import { NoticePage } from "@/features/notices/components/notice-page";

export const metadata = { title: "Notices" };

export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const { cursor } = await searchParams;
  return (
    <main id="content" className="page">
      <PageHead title="Notices" summary="What changed in what you follow and keep, and in your account." />
      <NoticePage cursor={typeof cursor === "string" ? cursor : undefined}>
        <FollowedSeries />
      </NoticePage>
    </main>
  );
}
